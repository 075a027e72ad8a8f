import { LoginCallback, Security, useOktaAuth } from '@okta/okta-react';
import { useEffect, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router-dom';
import { listOrders } from './api/orders';
import type { Order } from './api/orders';
import { oktaAuth, restoreOriginalUri } from './auth/okta';
import { Profile } from './auth/Profile';
import { connectCalendar } from './calendar/connect';

function Orders() {
  const { authState } = useOktaAuth();
  const [orders, setOrders] = useState<Order[]>([]);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (authState?.isAuthenticated) {
      listOrders().then(setOrders, () => setFailed(true));
    }
  }, [authState?.isAuthenticated]);

  return (
    <main>
      <Profile />
      {failed && <p role="alert">The orders cannot be shown at the moment.</p>}
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            {order.placedAt}: {order.total.toFixed(2)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void connectCalendar()}>
        Put deliveries into my calendar
      </button>
    </main>
  );
}

export function App() {
  return (
    <BrowserRouter>
      <Security oktaAuth={oktaAuth} restoreOriginalUri={restoreOriginalUri}>
        <Routes>
          <Route path="/" element={<Orders />} />
          <Route path="/login/callback" element={<LoginCallback />} />
        </Routes>
      </Security>
    </BrowserRouter>
  );
}
