import { ask, type Settings } from '../../extension/messages.ts';

/** Listens again: lifts the pause, or takes the site off the list of quiet ones. */
export function resume(host: string, everywhere: boolean): Promise<Settings> {
  return change(settings => (everywhere
    ? { ...settings, paused: false }
    : { ...settings, offSites: settings.offSites.filter(site => !covers(site, host)) }));
}

/** Keeps quiet on one site from now on. */
export function silence(site: string): Promise<Settings> {
  return change(settings => ({ ...settings, offSites: [...new Set([...settings.offSites, site])] }));
}

/** Alters the choices as they are stored now, so that nothing another surface chose is lost. */
export async function change(alter: (settings: Settings) => Settings): Promise<Settings> {
  return ask('save-settings', { settings: alter(await ask('settings', {})) });
}

function covers(site: string, host: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
