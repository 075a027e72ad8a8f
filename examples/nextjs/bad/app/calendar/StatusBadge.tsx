'use client';

import { useEffect, useState } from 'react';

type Status = 'up' | 'down' | 'unknown';

const CLIENT_CREDENTIALS = 'client_credentials'; // expect: oauth/no-client-credentials-in-public-client

async function fetchStatus(signal: AbortSignal): Promise<Status> {
  const tokenResponse = await fetch('https://calendar.example.com/oauth2/token', {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      grant_type: CLIENT_CREDENTIALS,
      client_id: process.env.NEXT_PUBLIC_STATUS_CLIENT_ID,
      client_secret: process.env.NEXT_PUBLIC_STATUS_CLIENT_SECRET, // expect: oauth/no-client-secret-in-public-client
      scope: 'status.read',
    }),
  });
  const { access_token: accessToken } = await tokenResponse.json();

  const response = await fetch('https://calendar.example.com/api/status', {
    signal,
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  const { status } = await response.json();
  return status;
}

export function StatusBadge() {
  const [status, setStatus] = useState<Status>('unknown');

  useEffect(() => {
    const abort = new AbortController();
    const timer = setInterval(() => {
      fetchStatus(abort.signal).then(setStatus, () => setStatus('unknown'));
    }, 60_000);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, []);

  return <span data-status={status}>The calendar is {status}</span>;
}
