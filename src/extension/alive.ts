/** Whether an element is still part of a document that a window shows; the document of a frame that went on elsewhere is shown by none. */
export function isAlive(element: Element): boolean {
  try {
    return element.isConnected && element.ownerDocument.defaultView !== null;
  } catch {
    // Firefox makes an object of a document that is gone throw at every touch.
    return false;
  }
}
