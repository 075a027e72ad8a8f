import { JAVASCRIPT, testShapes } from './shapes.ts';

testShapes('a provider without a tell-tale', JAVASCRIPT, [
  ['GitHub, login', 'res.redirect(`https://github.com/login/oauth/authorize?client_id=${id}&scope=user`);', 'authorization https://github.com/login/oauth/authorize closed: client_id=? scope=‹user› response_type:=code'],
  ['GitHub, login with a container', `const params = new URLSearchParams({ client_id: id, redirect_uri: callback, state }); res.redirect('https://github.com/login/oauth/authorize?' + params);`, 'authorization https://github.com/login/oauth/authorize closed: client_id=? redirect_uri=? state=? response_type:=code'],
  ['GitHub, code exchange', `axios.post('https://github.com/login/oauth/access_token', { client_id: id, client_secret: secret, code }, { headers: { accept: 'application/json' } });`, 'token https://github.com/login/oauth/access_token closed: client_id=? client_secret=? code=? grant_type:=authorization_code'],
  ['GitHub, code exchange in the query', 'fetch(`https://github.com/login/oauth/access_token?client_id=${id}&client_secret=${secret}&code=${code}`, { method: "POST" });', 'token https://github.com/login/oauth/access_token closed: client_id=? client_secret=? code=? grant_type:=authorization_code'],
  ['Facebook, login', 'const url = `https://www.facebook.com/v19.0/dialog/oauth?client_id=${id}&redirect_uri=${uri}`;', 'authorization https://www.facebook.com/v19.0/dialog/oauth closed: client_id=? redirect_uri=? response_type:=code'],
  ['Facebook, code exchange', `axios.get('https://graph.facebook.com/v19.0/oauth/access_token', { params: { client_id, client_secret, redirect_uri, code } });`, 'token https://graph.facebook.com/v19.0/oauth/access_token closed: client_id=? client_secret=? redirect_uri=? code=? grant_type:=authorization_code'],
  ['Facebook, with a version from elsewhere', 'const url = `https://www.facebook.com/v${VERSION}/dialog/oauth?client_id=${id}&redirect_uri=${uri}`;', 'authorization https://www.facebook.com/v○/dialog/oauth closed: client_id=? redirect_uri=? response_type:=code'],
  ['WeChat, login', 'location.href = `https://open.weixin.qq.com/connect/oauth2/authorize?appid=${id}&redirect_uri=${uri}&scope=snsapi_base#wechat_redirect`;', 'authorization https://open.weixin.qq.com/connect/oauth2/authorize closed: appid=? redirect_uri=? scope=‹snsapi_base› response_type:=code'],
  ['an authorization endpoint whose response_type was forgotten', 'location.href = `https://as.example/oauth2/authorize?client_id=app&redirect_uri=${uri}`;', 'authorization https://as.example/oauth2/authorize closed: client_id=‹app› redirect_uri=?'],
  ['any page of a known host', 'location.href = `https://github.com/settings/connections/applications/?client_id=${id}`;'],
]);
