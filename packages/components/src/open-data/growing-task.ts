import { type DataHost, DataTask, type DataTaskOptions } from '../base/data-task.js';

export interface GrowingTaskOptions<Args extends readonly unknown[], Data>
  extends Omit<DataTaskOptions<Args, Data>, 'run'> {
  /** Gives what there is so far, again and again. Its first answer may fail; later ones may not. */
  run: (args: Args, context: { signal: AbortSignal }) => AsyncGenerator<Data, void, undefined>;
}

/** A data task that shows its first answer at once and lets it grow. */
export class GrowingTask<Args extends readonly unknown[], Data> extends DataTask<Args, Data> {
  #growing: AbortController | undefined;

  constructor(host: DataHost, { run, ...options }: GrowingTaskOptions<Args, Data>) {
    super(host, {
      ...options,
      run: async (args, { signal }) => {
        this.#growing?.abort();
        const growing = new AbortController();
        this.#growing = growing;
        const stop = () => growing.abort();
        signal.addEventListener('abort', stop);
        const answers = run(args, { signal: growing.signal });
        const first = await answers.next();
        // What grows further lives until it is read anew or the element goes.
        signal.removeEventListener('abort', stop);
        if (first.done) throw new Error('nothing was read');
        void this.#follow(answers, growing.signal);
        return first.value;
      },
    });
  }

  override hostDisconnected(): void {
    this.#growing?.abort();
    super.hostDisconnected();
  }

  async #follow(answers: AsyncGenerator<Data, void, undefined>, signal: AbortSignal) {
    for await (const data of answers) {
      if (signal.aborted) return;
      this.set(data);
    }
  }
}
