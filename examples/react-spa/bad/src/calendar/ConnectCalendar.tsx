import { useEffect, useState } from 'react';

const params = {
  client_id: 'order-desk-spa',
  redirect_uri: `${window.location.origin}/#/calendar/callback`, // expect: oauth/no-unsafe-redirect-uri
  response_type: 'token', // expect: oauth/no-implicit-flow
  scope: ['events.read', 'events.write'].join(' '),
  state: Math.random().toString(36).slice(2), // expect: oauth/no-predictable-state
};

const authorizeUrl = `http://calendar.example.com/oauth/authorize?${new URLSearchParams(params)}`; // expect: oauth/no-insecure-endpoint

function tokenFromFragment(): string | null {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  if (fragment.get('state') !== sessionStorage.getItem('calendar.state')) {
    return null;
  }
  return fragment.get('access_token');
}

export function ConnectCalendar({ onToken }: { onToken(token: string): void }) {
  const [connected, setConnected] = useState(false);

  useEffect(() => {
    const token = tokenFromFragment();
    if (token !== null) {
      window.history.replaceState(null, '', window.location.pathname);
      sessionStorage.setItem('calendar.token', token); // expect: oauth/no-token-in-web-storage
      setConnected(true);
      onToken(token);
      // expect: oauth/no-credentials-in-url
      const changes = new WebSocket(`wss://calendar.example.com/changes?access_token=${token}`);
      return () => changes.close();
    }
    return undefined;
  }, [onToken]);

  if (connected) {
    return <p>Your deliveries appear in your calendar.</p>;
  }
  return (
    <a
      href={authorizeUrl}
      onClick={() => {
        sessionStorage.setItem('calendar.state', params.state);
      }}
    >
      Put deliveries into my calendar
    </a>
  );
}
