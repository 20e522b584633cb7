// The little of the browser that a surface touches, standing on the page of the scene.
const wish = new URLSearchParams(location.search);
const tab = { id: 7, windowId: 1, url: 'https://shop.example/help/cancel?order=1', incognito: wish.get('state') === 'private' };
const event = { addListener: () => undefined, removeListener: () => undefined };

Object.assign(globalThis, {
  browser: {
    i18n: { getUILanguage: () => wish.get('lang') ?? 'en' },
    runtime: { getURL: (path: string) => `/${path}`, openOptionsPage: async () => undefined, getManifest: () => ({ version: '0.1.0', host_permissions: ['<all_urls>'] }) },
    tabs: { query: async () => [tab], get: async () => tab, create: async () => undefined, onActivated: event, onUpdated: event },
    permissions: { request: async () => false, contains: async () => wish.get('state') !== 'notGranted', onAdded: event, onRemoved: event },
    commands: { getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+E' }, { name: 'audit-page', shortcut: 'Alt+Shift+A' }, { name: 'open-panel', shortcut: '' }] },
  },
});
export {};
