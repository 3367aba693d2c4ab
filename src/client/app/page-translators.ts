/**
 * Page translators (Chrome, Edge) replace or wrap text in elements of their own. React keeps its text nodes: it would
 * write into one that is no longer shown, and crash when removing it. So a replaced text node is put back before React
 * touches it, and the translator then translates it once more.
 */

/** The unpatched method of the browser. */
const nativeMethod = <K extends 'removeChild' | 'insertBefore' | 'appendChild'>(name: K): Node[K] =>
  Object.getOwnPropertyDescriptor(Node.prototype, name)!.value as Node[K];

/** Call once, before React renders. */
export function surviveTranslators(page: Node): void {
  const replacements = new Replacements(page);
  const native = {
    removeChild: nativeMethod('removeChild'),
    insertBefore: nativeMethod('insertBefore'),
    appendChild: nativeMethod('appendChild'),
  };

  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return native.removeChild.call(this, child) as T;
    replacements.putBack(child);
    // A wrapped child is inside another child. A missing one needs no removal.
    const parent = this.contains(child) ? child.parentNode : null;
    return parent ? (native.removeChild.call(parent, child) as T) : child;
  };

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    replacements.putBack(node);
    if (before && before.parentNode !== this) replacements.putBack(before);
    return native.insertBefore.call(this, node, childHolding(this, before)) as T;
  };

  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    replacements.putBack(node);
    return native.appendChild.call(this, node) as T;
  };

  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')!;
  Object.defineProperty(Text.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Text, value: string | null) {
      replacements.putBack(this);
      nodeValue.set!.call(this, value);
    },
  });
}

/** The child of `parent` that is or contains this node; null if none does. */
function childHolding(parent: Node, node: Node | null): Node | null {
  let child = node;
  while (child && child.parentNode !== parent) child = child.parentNode;
  return child;
}

/** Remembers which nodes a translator put in place of which text nodes. */
class Replacements {
  private readonly shown = new WeakMap<Text, readonly Node[]>();
  private readonly hidden = new WeakMap<Node, Text>();
  private readonly observer: MutationObserver;

  constructor(page: Node) {
    this.observer = new MutationObserver((records) => this.note(records));
    this.observer.observe(page, { childList: true, subtree: true });
  }

  /** Puts a text node back where it was, if it was replaced. */
  putBack(node: Node): void {
    if (node.parentNode || !(node instanceof Text)) return;
    this.note(this.observer.takeRecords());
    const [first, ...others] = (this.shown.get(node) ?? []) as ChildNode[];
    this.shown.delete(node);
    if (!first?.parentNode) return;
    first.replaceWith(node);
    for (const other of others) other.remove();
  }

  /**
   * A replacement is one mutation, or two: the new node inserted next to the old one and the old one removed, in either
   * order.
   */
  private note(records: readonly MutationRecord[]): void {
    const added = new Set<Node>();
    const gaps: MutationRecord[] = [];
    for (const record of records) {
      const { addedNodes, removedNodes, previousSibling, nextSibling } = record;
      for (const node of addedNodes) added.add(node);
      if (removedNodes.length === 0) {
        const gap = gaps.find((other) => isSamePlace(other, record));
        if (gap) this.replaced(gap.removedNodes, [...addedNodes]);
      } else if (addedNodes.length > 0) {
        this.replaced(removedNodes, [...addedNodes]);
      } else {
        const neighbours = [previousSibling, nextSibling].filter((node) => node && added.has(node)) as Node[];
        if (neighbours.length > 0) this.replaced(removedNodes, neighbours.slice(0, 1));
        else gaps.push(record);
      }
    }
  }

  /** A replacement may itself be replaced, when the page is translated again or back. */
  private replaced(gone: NodeList, by: readonly Node[]): void {
    for (const node of gone) {
      const text = node instanceof Text ? node : this.hidden.get(node);
      if (!text) continue;
      this.shown.set(text, by);
      for (const other of by) this.hidden.set(other, text);
    }
  }
}

const isSamePlace = (one: MutationRecord, other: MutationRecord): boolean =>
  one.target === other.target && one.previousSibling === other.previousSibling && one.nextSibling === other.nextSibling;
