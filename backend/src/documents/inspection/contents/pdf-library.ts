/** What is used of PDF.js; the build without a screen publishes no types of its own. */
export interface PdfLibrary {
  getDocument(given: { data: Uint8Array; verbosity: number; isEvalSupported: boolean; disableFontFace: boolean }): {
    promise: Promise<Pdf>;
  };
}

export interface Pdf {
  numPages: number;
  isPureXfa: boolean;
  loadingTask: { destroy(): Promise<void> };
  getPage(number: number): Promise<Page>;
  getAttachments(): Promise<object | null>;
  getMetadata(): Promise<{ info: object; metadata: { getRaw(): string } | null }>;
  getOutline(): Promise<object | null>;
  getPageLabels(): Promise<object | null>;
  getOptionalContentConfig(): Promise<Iterable<[id: string, layer: object]>>;
}

export interface Page {
  getTextContent(): Promise<{ items: readonly { str?: string; hasEOL?: boolean }[] }>;
  getAnnotations(): Promise<readonly object[]>;
  cleanup(): boolean;
}
