// Code as it stands around OAuth in real files. `snippets.ts` says how these files are read.

// ## dates and numbers
const gadgetFormat = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

export function formatGadgetPrice(cents) {
  return Number.isFinite(cents) ? gadgetFormat.format(cents / 100) : '–';
}

export function gadgetAge(created, now = Date.now()) {
  const seconds = Math.max(0, Math.round((now - new Date(created).getTime()) / 1000));
  if (seconds < 60) return 'just now';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} minutes ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} hours ago`;
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? 'yesterday' : days + ' days ago';
}

// ## validation
export function validateGadget(input) {
  const problems = [];
  if (!input || typeof input !== 'object') return [{ field: '', message: 'Give an object' }];
  if (!input.name || input.name.trim().length < 3) problems.push({ field: 'name', message: 'At least three characters' });
  if (input.name && input.name.length > 80) problems.push({ field: 'name', message: 'At most 80 characters' });
  if (!/^[A-Z]{2}-\d{4,8}$/.test(input.code ?? '')) problems.push({ field: 'code', message: 'Two letters, a dash, digits' });
  if (!Number.isInteger(input.amount) || input.amount < 0) problems.push({ field: 'amount', message: 'A whole number' });
  for (const [index, line] of (input.lines ?? []).entries()) {
    if (line.price <= 0) problems.push({ field: `lines.${index}.price`, message: 'More than nothing' });
    if (!line.unit) problems.push({ field: `lines.${index}.unit`, message: 'Missing' });
  }
  return problems;
}

// ## reducer
export function gadgetReducer(state, action) {
  switch (action.type) {
    case 'loading':
      return { ...state, isLoading: true, error: null };
    case 'loaded':
      return { ...state, isLoading: false, items: action.items, total: action.total ?? action.items.length };
    case 'failed':
      return { ...state, isLoading: false, error: action.error.message };
    case 'selected': {
      const selected = new Set(state.selected);
      if (selected.has(action.id)) selected.delete(action.id);
      else selected.add(action.id);
      return { ...state, selected };
    }
    case 'sorted':
      return { ...state, items: [...state.items].sort((a, b) => (a[action.by] < b[action.by] ? -1 : 1)) };
    default:
      return state;
  }
}

// ## store
export class GadgetStore {
  #items = new Map();
  #listeners = new Set();

  get size() {
    return this.#items.size;
  }

  add(item) {
    const id = item.id ?? `gadget-${this.#items.size + 1}`;
    this.#items.set(id, { ...item, id, updatedAt: new Date().toISOString() });
    this.#notify('added', id);
    return id;
  }

  remove(id) {
    if (this.#items.delete(id)) this.#notify('removed', id);
  }

  find(predicate) {
    for (const item of this.#items.values()) {
      if (predicate(item)) return item;
    }
    return undefined;
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #notify(kind, id) {
    for (const listener of this.#listeners) {
      try {
        listener({ kind, id, size: this.size });
      } catch (error) {
        console.error(`A listener of ${kind} failed`, error);
      }
    }
  }
}

// ## requests without a token
export async function searchGadgets(text, { page = 1, pageSize = 20, sort = 'name' } = {}) {
  const query = new URLSearchParams({ q: text, page: String(page), limit: String(pageSize), sort });
  const response = await fetch(`/api/gadgets/search?${query}`, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error('The search failed: ' + response.statusText);
  const { items, total } = await response.json();
  return { items: items.map((item) => ({ ...item, label: `${item.name} (${item.code})` })), pages: Math.ceil(total / pageSize) };
}

export async function uploadGadgetImage(id, file) {
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('gadget', id);
  const response = await fetch('/api/images?kind=gadget&id=' + encodeURIComponent(id), { method: 'POST', body: form });
  return response.headers.get('Location');
}

// ## waiting and trying again
export async function retryGadget(work, { attempts = 3, delay = 200, signal } = {}) {
  let last;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      last = error;
      if (signal?.aborted || attempt === attempts) break;
      await new Promise((resolve) => setTimeout(resolve, delay * 2 ** (attempt - 1)));
    }
  }
  throw last;
}

export function debounceGadget(callback, wait) {
  let timer;
  return function debounced(...args) {
    clearTimeout(timer);
    timer = setTimeout(() => callback.apply(this, args), wait);
  };
}

// ## a table of constants
export const gadgetKinds = {
  standard: { label: 'Standard', icon: 'box', color: '#3366cc', order: 1, units: ['piece', 'box', 'pallet'] },
  fragile: { label: 'Fragile', icon: 'glass', color: '#cc3333', order: 2, units: ['piece'], notes: 'Keep upright' },
  frozen: { label: 'Frozen', icon: 'snow', color: '#33aacc', order: 3, units: ['kilogram', 'pallet'], limits: { min: -24, max: -18 } },
  bulk: { label: 'Bulk goods', icon: 'truck', color: '#887744', order: 4, units: ['ton'], limits: { min: 1, max: 40 } },
  liquid: { label: 'Liquid', icon: 'drop', color: '#2288aa', order: 5, units: ['liter', 'tank'], limits: { min: 1, max: 24_000 } },
  returned: { label: 'Returned', icon: 'undo', color: '#777777', order: 6, units: ['piece'], isHidden: true },
};

export const gadgetMessages = {
  empty: 'There are no gadgets yet.',
  deleted: 'The gadget was deleted.',
  conflict: 'Somebody else has changed this gadget. Load it again before you save it.',
  tooMany: 'More than 1,000 gadgets match. Narrow your search.',
  unsaved: 'You have changes that are not saved. Leave this page anyway?',
};

// ## grouping and sums
export function summarizeGadgets(rows, groupBy = 'region') {
  const groups = rows.reduce((map, row) => {
    const key = row[groupBy] ?? 'unknown';
    const group = map.get(key) ?? { key, count: 0, total: 0, rows: [] };
    group.count += 1;
    group.total += row.quantity * row.price * (1 - (row.discount ?? 0));
    group.rows.push(row);
    return map.set(key, group);
  }, new Map());
  return [...groups.values()]
    .map((group) => ({ ...group, average: group.count > 0 ? group.total / group.count : 0 }))
    .sort((a, b) => b.total - a.total)
    .slice(0, 50);
}

// ## text for people
export function gadgetReport(order, customer) {
  const lines = order.lines.map((line) => `  ${line.quantity} × ${line.name.padEnd(30)} ${(line.price / 100).toFixed(2)}`);
  const greeting = customer.name ? 'Dear ' + customer.name + ',' : 'Hello,';
  const total = order.lines.reduce((sum, line) => sum + line.quantity * line.price, 0);
  return (
    greeting +
    '\n\nThank you for your order ' +
    order.number +
    ' of ' +
    order.date +
    '.\n\n' +
    lines.join('\n') +
    `\n\nTotal: ${(total / 100).toFixed(2)}\n${order.isPaid ? 'It is paid.' : 'Please pay within 14 days.'}\n`
  );
}

// ## a tree
export function flattenGadgetTree(root, { depth = Infinity, accept = () => true } = {}) {
  const found = [];
  const stack = [{ node: root, level: 0, path: [] }];
  while (stack.length > 0) {
    const { node, level, path } = stack.pop();
    if (!node || level > depth) continue;
    const here = [...path, node.key];
    if (accept(node, here)) found.push({ id: here.join('/'), level, value: node.value, isLeaf: !node.children?.length });
    for (const child of [...(node.children ?? [])].reverse()) stack.push({ node: child, level: level + 1, path: here });
  }
  return found;
}

// ## reading settings
export function readGadgetSettings(source) {
  const { theme = 'light', language = 'en', columns: { left = 240, right = 320 } = {}, ...rest } = source ?? {};
  const flags = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key.replace(/^flag_/, ''), value === true || value === '1']));
  const settings = { theme, language, columns: { left: Number(left), right: Number(right) }, flags };
  if (!['light', 'dark', 'system'].includes(settings.theme)) settings.theme = 'light';
  settings.columns.total = settings.columns.left + settings.columns.right;
  return Object.freeze(settings);
}
