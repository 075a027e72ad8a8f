import { useEffect, useState } from 'react';
import { Button, Linking, Text, TextInput, View } from 'react-native';
import { applySession } from '../api/deliveries';
import { login } from '../auth/password';
import { finishSignIn, startSignIn } from '../auth/sign-in';

const HELP_LOGIN =
  'http://help.example.com/oauth/authorize?client_id=courier-app&response_type=token&redirect_uri=com.example.courier%3A%2Fhelp'; // expect: oauth/no-implicit-flow, oauth/no-insecure-endpoint

export function SignInScreen({ onSignedIn }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState(null);

  useEffect(() => {
    const subscription = Linking.addEventListener('url', ({ url }) => {
      try {
        applySession(finishSignIn(url));
        onSignedIn();
      } catch (error) {
        setProblem(error.message);
      }
    });
    return () => subscription.remove();
  }, [onSignedIn]);

  async function submit() {
    try {
      applySession(await login(username, password));
      onSignedIn();
    } catch {
      setProblem('Wrong user name or password');
    }
  }

  return (
    <View>
      {problem !== null && <Text>{problem}</Text>}
      <TextInput value={username} onChangeText={setUsername} autoCapitalize="none" />
      <TextInput value={password} onChangeText={setPassword} secureTextEntry />
      <Button title="Sign in" onPress={submit} />
      <Button title="Sign in with the browser" onPress={startSignIn} />
      <Button title="Help" onPress={() => Linking.openURL(HELP_LOGIN)} />
    </View>
  );
}
