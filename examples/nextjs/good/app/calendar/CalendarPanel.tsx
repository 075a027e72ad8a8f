'use client';

import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { useCallback, useMemo, useState } from 'react';

interface CalendarEvent {
  id: string;
  title: string;
  start: string;
}

/** The calendar is another company's, and only the browser talks to it. */
export function CalendarPanel({ origin }: { origin: string }) {
  const [events, setEvents] = useState<CalendarEvent[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  const manager = useMemo(
    () =>
      new UserManager({
        authority: 'https://calendar.example.com',
        client_id: 'report-desk',
        redirect_uri: `${origin}/calendar/callback`,
        response_type: 'code',
        scope: 'openid events.read',
        userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      }),
    [origin],
  );

  const connect = useCallback(async () => {
    try {
      const user = await manager.signinPopup({ nonce: crypto.randomUUID() });
      const response = await fetch('https://calendar.example.com/api/events', {
        headers: { Authorization: `Bearer ${user.access_token}` },
      });
      setEvents((await response.json()) as CalendarEvent[]);
    } catch {
      setProblem('The calendar could not be connected.');
    }
  }, [manager]);

  if (problem !== null) {
    return <p role="alert">{problem}</p>;
  }
  return (
    <section>
      <button type="button" onClick={() => void connect()}>
        Show my calendar
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
