/**
 * Interfaces missing in at least one of the oldest browsers (`src/scripts/browsers.ts`), from MDN's
 * browser-compat-data, without families irrelevant here (devices, media, payment, advertising and so on). A name with a
 * dot is a member of the object or its prototype.
 */
const LACKING = `
  AbortSignal.any AbortSignal.timeout Array.fromAsync Array.toReversed Array.toSorted Array.toSpliced Array.with
  ArrayBuffer.detached ArrayBuffer.resizable ArrayBuffer.resize ArrayBuffer.transfer
  ArrayBuffer.transferToFixedLength Blob.bytes Blob.textStream CSS.highlights CSS.registerProperty CaretPosition
  Clipboard.read Clipboard.readText Clipboard.write CloseWatcher CSSScopeRule CookieStore CustomElementRegistry.getName
  DataView.getFloat16 DataView.setFloat16 Document.caretPositionFromPoint Document.caretRangeFromPoint
  Document.moveBefore Document.parseHTMLUnsafe Document.prerendering Document.startViewTransition
  DocumentFragment.moveBefore EditContext Element.ariaNotify Element.checkVisibility Element.computedStyleMap
  Element.currentCSSZoom Element.getHTML Element.moveBefore Element.scrollIntoViewIfNeeded Element.setHTML
  Element.setHTMLUnsafe Element.startViewTransition Error.captureStackTrace Error.isError Error.stackTraceLimit
  EventTarget.when Float16Array FontFaceSet.entries FontFaceSet.keys FontFaceSet.values FontFaceSetLoadEvent
  HTMLButtonElement.command HTMLButtonElement.commandForElement HTMLButtonElement.interestForElement
  HTMLButtonElement.popoverTargetAction HTMLButtonElement.popoverTargetElement HTMLDetailsElement.name
  HTMLDialogElement.closedBy HTMLDialogElement.requestClose HTMLElement.attributeStyleMap HTMLElement.editContext
  HTMLElement.hidePopover HTMLElement.popover HTMLElement.showPopover HTMLElement.togglePopover
  HTMLElement.writingSuggestions HTMLSelectElement.showPicker Headers.getSetCookie Highlight HighlightRegistry
  IDBFactory.databases IDBIndex.getAllRecords IDBObjectStore.getAllRecords IDBTransaction.durability IdleDeadline
  IntersectionObserver.scrollMargin Intl.DurationFormat Intl.NumberFormat.formatRange
  Intl.NumberFormat.formatRangeToParts Intl.PluralRules.selectRange Intl.Segmenter Iterator.concat Iterator.drop
  Iterator.every Iterator.filter Iterator.find Iterator.flatMap Iterator.forEach Iterator.from Iterator.map
  Iterator.reduce Iterator.some Iterator.take Iterator.toArray JSON.isRawJSON JSON.rawJSON Location.ancestorOrigins
  Map.getOrInsert Map.getOrInsertComputed Map.groupBy Math.f16round Math.sumPrecise Navigation Navigator.canShare
  Navigator.connection Navigator.deviceMemory Navigator.gpu Navigator.scheduling Navigator.share
  Navigator.userActivation Navigator.userAgentData Navigator.vibrate Navigator.wakeLock Object.groupBy Observable
  Promise.try Promise.withResolvers ReadableByteStreamController ReadableStream.values ReadableStreamBYOBReader
  RegExp.escape Response.bytes Scheduler Scheduling ScrollTimeline Selection.getComposedRanges Set.difference
  Set.intersection Set.isDisjointFrom Set.isSubsetOf Set.isSupersetOf Set.symmetricDifference Set.union SharedWorker
  StorageManager.estimate String.isWellFormed String.toWellFormed Temporal TextEvent ToggleEvent Touch
  TypedArray.toReversed TypedArray.toSorted TypedArray.with URL.canParse URL.parse URLPattern URLSearchParams.size
  Uint8Array.fromBase64 Uint8Array.fromHex Uint8Array.toBase64 Uint8Array.toHex ViewTimeline ViewTransition
  WeakMap.getOrInsert Window.cancelIdleCallback Window.cookieStore Window.navigation Window.queryLocalFonts
  Window.requestIdleCallback Window.scheduler Window.showDirectoryPicker Window.showOpenFilePicker
  Window.showSaveFilePicker Window.trustedTypes
`;

/** Interfaces that these browsers lack in some contexts: in a frame, on plain http, or where a school blocks them. */
const NOT_EVERYWHERE = `
  BroadcastChannel CompressionStream Crypto.randomUUID Crypto.subtle DecompressionStream LockManager Navigator.clipboard
  Navigator.locks Navigator.serviceWorker OffscreenCanvas Window.caches Window.createImageBitmap Window.structuredClone
`;

const names = (text: string): string[] => text.trim().split(/\s+/);
export const NEWER: readonly string[] = [...names(LACKING), ...names(NOT_EVERYWHERE)];

/** Those that the game uses anyway, with the fallback. */
export const WITH_FALLBACK: Readonly<Record<string, string>> = {
  'Array.toReversed': 'filled in',
  'Array.toSorted': 'filled in',
  'Array.toSpliced': 'filled in',
  'Array.with': 'filled in',
  'TypedArray.toReversed': 'filled in',
  'TypedArray.toSorted': 'filled in',
  'TypedArray.with': 'filled in',
  BroadcastChannel: 'tabs know nothing of each other, and who thinks does not stand aside',
  CompressionStream: 'games are kept unpacked; a link is refused with a sentence',
  DecompressionStream: 'games are kept unpacked; a link is refused with a sentence',
  'Crypto.subtle': 'games are kept unsealed',
  'HTMLElement.hidePopover': 'sheets are opened and closed by hand',
  'HTMLElement.popover': 'sheets are opened and closed by hand',
  'IDBFactory.databases': 'the worker is asked',
  'Intl.Segmenter': 'sentences end at their stops',
  'Navigator.canShare': 'the picture is downloaded',
  'Navigator.clipboard': 'a link is selected, to be copied by hand',
  'Navigator.locks': 'tabs ask each other',
  LockManager: 'tabs ask each other',
  ToggleEvent: 'sheets are opened and closed by hand',
};
