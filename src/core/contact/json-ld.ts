/** A JSON object as it came from a page: nothing about its properties is certain. */
export type JsonNode = Readonly<Record<string, unknown>>;

// Structured data nests a handful deep; deeper is an attack or a mistake.
const DEEPEST = 8;
const MOST_NODES = 500;
// Nodes about somebody else than who runs the page: authors, reviewers, makers of goods, venues, employers.
const ELSE = /^(?:author|creator|contributor|editor|review|reviews|reviewedBy|comment|brand|manufacturer|hiringOrganization|performer|organizer|itemReviewed|sponsor|funder|alumniOf|memberOf|citation|isPartOf|recipient|actor|director|translator)$/i;

/** Every object in the JSON-LD of a page that may be about the page's owner, outermost first. */
export function jsonNodes(texts: readonly string[]): readonly JsonNode[] {
  const found: JsonNode[] = [];
  for (const text of texts) collect(parsed(text), 0, found);
  return found;
}

/** Texts of a property: a string, a number, or a list of either. */
export function textsOf(node: JsonNode, name: string): readonly string[] {
  const value = node[name];
  return (Array.isArray(value) ? value : [value]).flatMap(one => (typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : [])).filter(text => text !== '');
}

/** Objects of a property. */
export function nodesOf(node: JsonNode, name: string): readonly JsonNode[] {
  const value = node[name];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** True when a node says that it is of one of these schema.org types. */
export function isOfType(node: JsonNode, types: ReadonlySet<string>): boolean {
  return textsOf(node, '@type').some(type => types.has(type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, '')));
}

function collect(value: unknown, depth: number, into: JsonNode[]): void {
  if (depth > DEEPEST || into.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, depth + 1, into);
    return;
  }
  if (!isNode(value)) return;
  into.push(value);
  for (const [name, inner] of Object.entries(value)) if (!ELSE.test(name) && typeof inner === 'object') collect(inner, depth + 1, into);
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Hand-made blocks hold comments, line breaks inside strings, commas before brackets: each is mended, and else the block is left out.
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '').replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '').replace(/;\s*$/, '').trim();
  return tried(bare) ?? tried(bare.replaceAll(/\p{Cc}+/gu, ' ').replaceAll(/,\s*(?=[}\]])/g, '')) ?? null;
}

function tried(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
