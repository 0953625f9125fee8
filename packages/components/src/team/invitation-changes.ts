import type { Invitation } from '@kith/sdk';
import { Actions } from '../base/actions.js';
import type { Failure } from '../base/failure.js';
import { firstNameOf } from './initials.js';
import { InvitationAnsweredEvent, InvitationWithdrawnEvent } from './team.events.js';
import type { TeamHost } from './team-host.js';

type Key = `withdraw:${string}` | 'answer';

/** The name to call an invited person by on the screen. */
export function invitedName({ to }: Invitation): string {
  return to.person?.name ?? to.email ?? '';
}

/** Taking invitations back, and answering one. */
export class InvitationChanges {
  readonly #host: TeamHost;
  readonly #actions: Actions<Key>;
  #withdrawing: string | undefined;
  #answered: Invitation | undefined;
  #another = false;

  constructor(host: TeamHost) {
    this.#host = host;
    this.#actions = new Actions(host);
  }

  isAskedToWithdraw({ id }: Invitation): boolean {
    return this.#withdrawing === id;
  }

  isWithdrawing({ id }: Invitation): boolean {
    return this.#actions.isRunning(`withdraw:${id}`);
  }

  withdrawFailure({ id }: Invitation): Failure | undefined {
    return this.#actions.failureOf(`withdraw:${id}`);
  }

  askToWithdraw({ id }: Invitation): void {
    this.#withdrawing = id;
    this.#host.focusOn('.sure');
    this.#host.requestUpdate();
  }

  keep({ id }: Invitation): void {
    this.#withdrawing = undefined;
    this.#actions.forget(`withdraw:${id}`);
    this.#host.focusOn(`#withdraw-${id}`);
    this.#host.requestUpdate();
  }

  async withdraw(invitation: Invitation): Promise<void> {
    const { kith, words } = this.#host;
    const { id } = invitation;
    if (!kith) return;
    const failure = await this.#actions.run(`withdraw:${id}`, async () => {
      await kith.invitations.withdraw(id);
      this.#withdrawing = undefined;
    });
    if (failure) {
      this.#host.announce(failure.sentence ?? words.withdrawFailed);
      if (failure.kind === 'conflict') await this.#host.reload();
      return;
    }
    this.#host.announce(words.withdrawn(invitedName(invitation)));
    this.#host.dispatchEvent(new InvitationWithdrawnEvent(id));
    await this.#host.reload();
    this.#host.focusOn('#invite');
  }

  /** The invitation as it was answered on this screen, if it was. */
  get answered(): Invitation | undefined {
    return this.#answered;
  }

  /** Whether it was to another place in a team they are in. */
  get answeredAnother(): boolean {
    return this.#another;
  }

  forgetAnswer(): void {
    this.#answered = undefined;
    this.#host.requestUpdate();
  }

  get isAnswering(): boolean {
    return this.#actions.isRunning('answer');
  }

  get answerFailure(): Failure | undefined {
    return this.#actions.failureOf('answer');
  }

  async answer(
    { id, team }: Invitation,
    answer: 'accepted' | 'declined',
    another: boolean,
  ): Promise<void> {
    const { kith, words } = this.#host;
    if (!kith) return;
    this.#another = another;
    const failure = await this.#actions.run('answer', async () => {
      this.#answered = await (answer === 'accepted'
        ? kith.invitations.accept(id)
        : kith.invitations.decline(id));
    });
    if (failure) {
      this.#host.announce(failure.sentence ?? words.answerFailed);
      return;
    }
    const yes = another ? words.joinedMore : words.joined;
    const said =
      answer === 'accepted' ? yes(team.name) : words.declined(firstNameOf(team.ownerName));
    this.#host.announce(said);
    this.#host.dispatchEvent(new InvitationAnsweredEvent(id, answer));
    this.#host.focusOn('.answered');
  }
}
