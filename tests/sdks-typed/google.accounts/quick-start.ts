google.accounts.id.initialize({
  client_id: 'app.apps.googleusercontent.com',
  callback: (response) => {
    void fetch('/sign-in', { method: 'POST', body: JSON.stringify({ credential: response.credential }) });
  },
});
google.accounts.id.renderButton(document.body, { type: 'standard', theme: 'outline' });
google.accounts.id.prompt();

const client = google.accounts.oauth2.initCodeClient({
  client_id: 'app.apps.googleusercontent.com',
  scope: 'https://www.googleapis.com/auth/calendar.readonly',
  ux_mode: 'popup',
  callback: (response) => {
    void fetch('/code', { method: 'POST', headers: { 'X-Requested-With': 'XmlHttpRequest' }, body: JSON.stringify({ code: response.code }) });
  },
});

export function connect(): void {
  client.requestCode();
}
