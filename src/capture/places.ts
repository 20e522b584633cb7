/** Where an element stands among its siblings, counted from 1. */
export interface Standing {
  readonly child: number;
  readonly ofType: number;
  /** Siblings with the same name, itself included. */
  readonly sameType: number;
}

/** Answers where elements stand. */
export interface Places {
  /** No other element of the tree has the same id. */
  readonly isUniqueId: (element: Element) => boolean;
  readonly placeOf: (element: Element) => Standing;
}

const ALONE: Standing = { child: 1, ofType: 1, sameType: 1 };

/** Asks the engine each time: right for browsers, which answer at once. */
export const PLACES: Places = {
  isUniqueId: element => (element.getRootNode() as ParentNode).querySelectorAll(`#${element.id}`).length === 1,
  placeOf: standingOf,
};

/** Counts once a tree and once a parent, for engines that walk about for every question; good for one measurement. */
export function countedPlaces(): Places {
  const ids = new Map<Node, ReadonlyMap<string, number>>();
  const children = new Map<Node, ReadonlyMap<Element, Standing>>();
  return {
    isUniqueId: element => {
      const root = element.getRootNode();
      const counts = ids.get(root) ?? idsIn(root as ParentNode);
      ids.set(root, counts);
      return counts.get(element.id) === 1;
    },
    placeOf: element => {
      const parent = element.parentNode;
      if (!parent) return ALONE;
      const places = children.get(parent) ?? placesIn(parent);
      children.set(parent, places);
      return places.get(element) ?? ALONE;
    },
  };
}

function standingOf(element: Element): Standing {
  const { localName, parentNode } = element;
  let [child, ofType, sameType, count] = [1, 1, 0, 0];
  for (const sibling of parentNode?.children ?? []) {
    count += 1;
    if (sibling.localName === localName) sameType += 1;
    if (sibling === element) [child, ofType] = [count, sameType];
  }
  return { child, ofType, sameType };
}

function idsIn(root: ParentNode): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of root.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function placesIn(parent: ParentNode): ReadonlyMap<Element, Standing> {
  const counts = new Map<string, number>();
  const found: (Omit<Standing, 'sameType'> & { readonly element: Element })[] = [];
  for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
    const ofType = (counts.get(element.localName) ?? 0) + 1;
    counts.set(element.localName, ofType);
    found.push({ element, child: found.length + 1, ofType });
  }
  return new Map(found.map(({ element, ...place }) => [element, { ...place, sameType: counts.get(element.localName) ?? 1 }]));
}
