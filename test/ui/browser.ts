import { vi } from 'vitest';

const event = { addListener: () => undefined, removeListener: () => undefined };

/** The tab a surface stands on. */
export const tab = { id: 7, windowId: 1, url: 'https://shop.example/help/cancel?order=1', incognito: false };

/** What the surfaces did to the browser. */
export const did = {
  request: vi.fn(async () => false),
  create: vi.fn(async () => undefined),
  openOptionsPage: vi.fn(async () => undefined),
  openSidePanel: vi.fn(async () => undefined),
  copy: vi.fn(async (_: string) => undefined),
};

/** The little of a browser that surfaces touch. */
export function installBrowser(more: { incognito?: boolean; granted?: boolean } = {}): void {
  for (const mock of Object.values(did)) mock.mockClear();
  vi.stubGlobal('browser', {
    i18n: { getUILanguage: () => 'en' },
    runtime: { getURL: (path: string) => `https://extension.example/${path}`, openOptionsPage: did.openOptionsPage, getManifest: () => ({ version: '9.8.7', host_permissions: ['<all_urls>'] }) },
    tabs: { query: async () => [{ ...tab, incognito: more.incognito === true }], get: async () => tab, create: did.create, onActivated: event, onUpdated: event },
    permissions: { request: did.request, contains: async () => more.granted !== false, onAdded: event, onRemoved: event },
    commands: { getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+E' }, { name: 'open-panel', shortcut: '' }] },
    sidePanel: { open: did.openSidePanel },
  });
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: did.copy } });
}
