/** A pattern that a reader saw in the file. */
export interface LabelledPattern {
  readonly pattern: string;
  readonly quote: string;
}

/** A contact path that a reader saw in the file. */
export interface LabelledPath {
  /** Word of the label file: `email`, `phone`, `contact-link`, `url` … */
  readonly type: string;
  readonly value: string;
  /** Right when found, no miss when not. */
  readonly isSecondary: boolean;
}

/** A saved page or mail with what a reader saw in it. */
export interface LabelledFile {
  readonly file: string;
  readonly medium: 'page' | 'mail';
  readonly url: string | null;
  readonly lang: string;
  readonly kind: string;
  /** Pages only; mails carry facts instead. */
  readonly patterns: readonly LabelledPattern[];
  /** Mails only: what holds, what does not, and `null` where the reader could not tell. Lists become one fact an entry: `optOutBy.link`. */
  readonly facts: Readonly<Record<string, boolean | null>>;
  /** Literal words behind the facts, by the field of the label file. */
  readonly quotes: Readonly<Record<string, string>>;
  readonly paths: readonly LabelledPath[];
  /** Addresses in the file that nobody should be sent to. */
  readonly notContacts: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const WAYS: readonly string[] = ['link', 'email', 'reply', 'post', 'phone', 'form', 'login'];

/** Reads one row of a label file; `null` when it labels no file. */
export function labelledFile(row: unknown): LabelledFile | null {
  const { file, url, lang, kind, labels } = record(row);
  if (typeof file !== 'string' || typeof labels !== 'object' || labels === null) return null;
  const own = record(labels);
  return {
    file,
    medium: Array.isArray(own['patterns']) ? 'page' : 'mail',
    url: typeof url === 'string' && url !== '' ? url : null,
    lang: word(lang) || 'unknown',
    kind: word(kind) || 'unknown',
    patterns: list(own['patterns']).map(pattern => ({ pattern: word(pattern['pattern']), quote: word(pattern['quote']) })),
    facts: factsOf(own),
    quotes: Object.fromEntries(Object.entries(own).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    paths: list(own['contactPaths']).map(path => ({ type: word(path['type']), value: word(path['value']), isSecondary: path['role'] === 'secondary' })),
    notContacts: Array.isArray(own['notContacts']) ? own['notContacts'].filter(value => typeof value === 'string') : [],
  };
}

function factsOf(labels: Json): Readonly<Record<string, boolean | null>> {
  const facts = Object.entries(labels).filter((entry): entry is [string, boolean | null] => typeof entry[1] === 'boolean' || entry[1] === null);
  const ways = labels['optOutBy'];
  return { ...Object.fromEntries(facts), ...(Array.isArray(ways) ? Object.fromEntries(WAYS.map(way => [`optOutBy.${way}`, ways.includes(way)])) : {}) };
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
