import type { Webmail } from '../../src/adapters/adapter.ts';

const LEVELS: Readonly<Record<Webmail['headerLevel'], string>> = {
  full: 'full, on a click',
  names: 'sender names and addresses',
  none: 'none',
};

/** The page about mail hosts, written from what the adapters say of themselves. */
export function mailhostsPage(webmails: readonly Webmail[]): string {
  const rows = webmails.map(({ name, title, hosts, headerLevel, verified }) =>
    `| ${title} | ${hosts.length === 0 ? 'any host, by its structure' : hosts.map(host => `\`${host}\``).join(', ')} | ${LEVELS[headerLevel]} | ${verified === null ? 'no' : `${verified.version}, in Chromium and Firefox, ${verified.on}`} | \`${name === 'generic-mail' ? '' : 'webmail/'}${name}.ts\` |`);
  return `# Mail hosts

Where Earshot reads an open mail. This page is written from the adapters in \`src/adapters\`; a test fails when it says something else.

| host | addresses | header | tried on the living host | adapter |
|---|---|---|---|---|
${rows.join('\n')}

**Header.** At first an adapter reads what the host shows: names and addresses at the most. Where it says *full*, the host lets the signed-in
person fetch the mail as it was sent; Earshot does that once, only when *Check the headers* is pressed. What a detector does without a full
header it says itself: \`no-reply-sender\`, \`one-click-missing\` and \`unsubscribe-missing\` answer *cannot tell* where only the header could settle it.

**Tried** means that every mail of \`test/mailhosts/mails\` was opened there, with all that is expected and nothing else, ten times over: Roundcube and
Thunderbird with each \`npm test\`, SOGo with \`npm run test:sogo\`. The day is that of the last trial by which the adapter was written or changed. Each
host is one script (\`roundcube.sh\`, \`sogo.sh\`) and one file beside it in \`test/mailhosts\`; the journey is the same for all.

**Show me** leads to the very element in the open mail, through frames and shadow trees. A mail is known by the moment it was read, so words of one are never
shown in another; once it is closed Earshot says so. What stands in a header alone has no place to be shown.

**Thunderbird** is a build of its own (\`src/extension/thunderbird\`, \`dist/thunderbird\`): it hands over each mail as it arrived, so the full header
is always there and nothing has to be fetched. Tried on the living program, 153 ESR, 2026-11-25. Junk, feeds, newsgroups and what the person wrote are not judged.

**Not tried** means made after what is published about the host and proven only against documents of our own (\`test/adapters\`). Hosts
change. An adapter that finds its host and not the mail says “Earshot cannot read this mail view”, and nothing is accused or praised.
`;
}
