import { createTestKith } from '@kith/sdk/testing';
import { expect } from 'chai';
import { eventually } from '../testing/settle.js';
import { ClientTask } from './client-task.js';

describe('an answer', () => {
  it('is read and drawn in two turns, and the page has its own between them', async () => {
    const told: string[] = [];
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
      dataStateChanged: (state: string) => told.push(state),
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      told.push('the page');
      port1.close();
    };
    const client = createTestKith();
    const task = new ClientTask(host, {
      client: () => client,
      args: () => ['2026-08-03'] as const,
      run: () => {
        port2.postMessage('a touch');
        return Promise.resolve('a week');
      },
    });
    task.hostUpdate();
    await eventually(() => told.includes('complete'), 'was never read');
    expect(told).to.deep.equal(['pending', 'the page', 'complete']);
  });
});
