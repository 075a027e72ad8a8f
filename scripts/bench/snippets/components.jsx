// Components of React. `snippets.ts` says how these files are read.

// ## list | import { useEffect, useMemo, useState } from 'react';
export function GadgetList({ load, onSelect, title = 'Gadgets' }) {
  const [items, setItems] = useState([]);
  const [filter, setFilter] = useState('');
  const [error, setError] = useState(null);

  useEffect(() => {
    let isCurrent = true;
    load()
      .then((loaded) => isCurrent && setItems(loaded))
      .catch((reason) => isCurrent && setError(reason));
    return () => {
      isCurrent = false;
    };
  }, [load]);

  const shown = useMemo(() => items.filter((item) => item.name.toLowerCase().includes(filter.toLowerCase())), [items, filter]);

  if (error) return <p role="alert">{error.message}</p>;
  return (
    <section aria-label={title}>
      <h2>
        {title} <small>({shown.length})</small>
      </h2>
      <input value={filter} placeholder="Filter" onChange={(event) => setFilter(event.target.value)} />
      <ul className="list">
        {shown.map((item) => (
          <li key={item.id} className={item.isNew ? 'item item--new' : 'item'}>
            <button type="button" onClick={() => onSelect(item.id)}>
              {item.name}
            </button>
            <span>{item.code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// ## form | import { useCallback, useState } from 'react';
export function GadgetForm({ initial, onSave, onCancel }) {
  const [draft, setDraft] = useState(initial);
  const [isSaving, setSaving] = useState(false);
  const change = useCallback((event) => {
    const { name, type, value, checked } = event.target;
    setDraft((before) => ({ ...before, [name]: type === 'checkbox' ? checked : value }));
  }, []);

  const save = async (event) => {
    event.preventDefault();
    setSaving(true);
    try {
      await onSave({ ...draft, name: draft.name.trim() });
    } finally {
      setSaving(false);
    }
  };

  return (
    <form onSubmit={save}>
      <label>
        Name
        <input name="name" value={draft.name} required maxLength={80} onChange={change} />
      </label>
      <label>
        Description
        <textarea name="description" rows={4} value={draft.description ?? ''} onChange={change} />
      </label>
      <label>
        <input name="isPublic" type="checkbox" checked={draft.isPublic} onChange={change} /> Everybody may see it
      </label>
      <footer>
        <button type="submit" disabled={isSaving}>
          {isSaving ? 'Saving …' : 'Save'}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </footer>
    </form>
  );
}

// ## table
export function GadgetTable({ rows, columns, empty = 'Nothing here' }) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ key, label, align = 'left' }) => (
            <th key={key} style={{ textAlign: align }}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id ?? index} className={index % 2 === 0 ? 'even' : 'odd'}>
            {columns.map(({ key, format = String }) => (
              <td key={key}>{format(row[key])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// ## sign-in link
export function GadgetSignIn({ clientId, state, children = 'Sign in' }) {
  const params = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: `${window.location.origin}/callback`,
    scope: 'openid profile',
    state,
  });
  const isPopup = window.matchMedia('(min-width: 60em)').matches;
  return (
    <nav className="login">
      <a href={`https://id.example.com/oauth2/v1/authorize?${params}`} target={isPopup ? '_blank' : '_self'} rel="noreferrer">
        {children}
      </a>
      <p>
        New here? <a href="/register">Open an account</a>.
      </p>
    </nav>
  );
}

// ## hook that loads with a token | import { useEffect, useState } from 'react';
export function useGadgetData(path, auth) {
  const [state, setState] = useState({ data: undefined, error: undefined, isLoading: true });
  useEffect(() => {
    const controller = new AbortController();
    const run = async () => {
      try {
        const token = await auth.getAccessTokenSilently({ audience: 'https://api.example.com' });
        const response = await fetch(`/api/${path}`, {
          signal: controller.signal,
          headers: { Authorization: `Bearer ${token}` },
        });
        setState({ data: await response.json(), error: undefined, isLoading: false });
      } catch (error) {
        if (!controller.signal.aborted) setState({ data: undefined, error, isLoading: false });
      }
    };
    void run();
    return () => controller.abort();
  }, [path, auth]);
  return state;
}
