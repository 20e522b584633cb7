import { browser, type Tab } from './browser.ts';
import { scan } from './tab-states.ts';
import { target } from './target.ts';
import { tell } from './messages.ts';

const MENU = 'audit-page';

/** Keyboard commands and the context menu "Audit this page". */
export function listenToCommands(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: MENU,
      title: browser.i18n.getMessage('menuAudit'),
      contexts: ['page', 'action'],
    }, () => void browser.runtime.lastError); // Firefox keeps menus over updates and complains about the second.
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab) void audit(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'audit-page' && tab) void audit(tab);
    if (command === 'open-panel' && tab) void openPanel(tab);
  });
}

async function audit(tab: Tab): Promise<void> {
  if (tab.id === undefined) return;
  // Opening needs the gesture of this very moment, so it comes before anything that waits.
  const opened = openPanel(tab);
  await scan(tab.id);
  await opened;
  tell({ type: 'state-changed', tabId: tab.id });
}

async function openPanel(tab: Tab): Promise<void> {
  if (target === 'firefox') return browser.sidebarAction.open();
  if (__TARGET__ === 'chromium' && tab.windowId !== undefined) await chrome.sidePanel.open({ windowId: tab.windowId });
}
