'use client';

import { UserManager } from 'oidc-client-ts';
import { useCallback, useMemo, useState } from 'react';

interface CalendarEvent {
  id: string;
  title: string;
  start: string;
}

/** The calendar is another company's, and only the browser talks to it. */
export function CalendarPanel({ origin }: { origin: string }) {
  const [events, setEvents] = useState<CalendarEvent[]>([]);

  const manager = useMemo(
    () =>
      new UserManager({
        authority: 'http://calendar.example.com', // expect: oauth/no-insecure-endpoint
        client_id: 'report-desk',
        redirect_uri: `${origin}/#/calendar/callback`, // expect: oauth/no-unsafe-redirect-uri
        response_type: 'id_token token', // expect: oauth/no-implicit-flow
        scope: 'profile events.read', // expect: oauth/require-openid-scope
      }),
    [origin],
  );

  const show = useCallback(async (token: string) => {
    const response = await fetch('https://calendar.example.com/api/events', {
      headers: { Authorization: `Bearer ${token}` },
    });
    setEvents((await response.json()) as CalendarEvent[]);
  }, []);

  const connect = async (form: FormData) => {
    // expect: oauth/no-password-grant
    const user = await manager.signinResourceOwnerCredentials({
      username: String(form.get('user')),
      password: String(form.get('password')),
    });
    await show(user.access_token);
  };

  const connectWithPopup = async () => {
    const user = await manager.signinPopup();
    localStorage.setItem('calendar', user.access_token); // expect: oauth/no-token-in-web-storage
    const response = await fetch('https://calendar.example.com/api/settings', {
      headers: { Authorization: `Bearer ${user.id_token}` }, // expect: oauth/no-id-token-as-bearer
    });
    if (response.ok) {
      await show(user.access_token);
    }
  };

  return (
    <section>
      <form action={connect}>
        <input name="user" />
        <input name="password" type="password" />
        <button type="submit">Show my calendar</button>
      </form>
      <button type="button" onClick={() => void connectWithPopup()}>
        Sign in on the calendar's own page
      </button>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            {event.start}: {event.title}
          </li>
        ))}
      </ul>
    </section>
  );
}
