import rules from './names.json' with { type: 'json' };

const companyTypes: ReadonlySet<string> = new Set(rules.companyTypes);
// Graphs nest a few levels; deeper ones are data, not the company.
const DEEPEST = 4;
const MOST_NODES = 400;

/** Names that JSON-LD gives the company or its site (schema.org Organization, WebSite, publisher), the site's own first. */
export function structuredNames(jsonLd: readonly string[]): readonly string[] {
  const nodes = jsonLd.flatMap(text => nodesIn(parsed(text), 0)).slice(0, MOST_NODES);
  return [
    ...nodes.filter(node => typesOf(node).includes('website')),
    ...nodes.filter(node => typesOf(node).some(type => companyTypes.has(type))),
    ...nodes.map(node => node['publisher']).filter(isObject),
  ].flatMap(node => (typeof node['name'] === 'string' ? [node['name']] : []));
}

// Only what stands at the top or in a graph is said of the site; an author's or a product maker's name is somebody else's.
function nodesIn(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap(item => nodesIn(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...nodesIn(value['@graph'], depth + 1), ...nodesIn(value['mainEntity'], depth + 1).filter(node => typesOf(node).some(type => companyTypes.has(type)))];
}

function typesOf(node: Readonly<Record<string, unknown>>): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).flatMap(name => (typeof name === 'string' ? [name.toLowerCase().replace(/^https?:\/\/schema\.org\//, '')] : []));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Broken structured data is common and harms nobody here.
  }
}
