/** How long a message must be away for a screen reader to take it for a new one, in milliseconds. */
const NOTICED = 150;

/** What a screen reader is told of what a control did. */
export class LiveRegion {
  message = '';

  readonly #update: () => void;

  /** @param update - Shows the message. */
  constructor(update: () => void) {
    this.#update = update;
  }

  /** Tells a message; `''` takes it away. One that is there already is first taken away, so that it is told anew. */
  tell(message: string): void {
    const isRepeated = message !== '' && message === this.message;
    this.message = isRepeated ? '' : message;
    this.#update();
    if (!isRepeated) return;
    setTimeout(() => {
      if (this.message === '') this.tell(message);
    }, NOTICED);
  }
}
