import { expect, it } from 'vitest';
import { StartError } from '../start-error.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { commandsOfServer } from './commands-of-server.js';

describeOnEveryEngine('the commands about co-ops and their people', (given) => {
  const kith = async (room: string, verb: string, ...args: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const command = commandsOfServer[`${room} ${verb}`];
    const call = {
      ...{ args, environment: {}, deps: given.deps },
      say: (line: string) => void said.push(line),
      note: (line: string) => void complained.push(line),
    };
    const code = await command?.run(call).then(
      () => 0,
      (error: unknown) => {
        if (!(error instanceof StartError)) throw error;
        complained.push(error.message);
        return error.exitCode;
      },
    );
    return { code, said, complained };
  };

  it('begins a co-op, puts down its people and gives one of them another address', async () => {
    const begun = await kith('co-op', 'create', '--slug', 'calder', '--name', 'Calder Care');
    expect(begun.said[0]).toBe('Calder Care has begun. In commands it is "calder".');
    expect(await kith('co-op', 'create', '--slug', 'calder', '--name', 'Again')).toMatchObject({
      code: 1,
      complained: ['There is a co-op with this slug already.'],
    });
    expect((await kith('co-op', 'list')).said).toContainEqual(
      expect.stringMatching(/^calder {2}Calder Care {2}people 0, teams 0, since \d{4}-\d\d-\d\d$/),
    );
    const ofCalder = ['--coop', 'calder'];
    expect((await kith('people', 'list', ...ofCalder)).said).toEqual([
      'Nobody is in this co-op yet.',
    ]);
    const nia = ['--name', 'Nia Bevan', '--email', 'Nia@calder.example.org', '--language', 'cy'];
    const added = await kith('people', 'add', ...ofCalder, ...nia, '--telephone', '01632 960007');
    const [id = ''] = added.said;
    expect(added).toEqual({
      code: 0,
      said: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      complained: [
        'Nobody was written to. They can sign in with this address, or by a link:',
        'kith sign-in-links create --email nia@calder.example.org',
      ],
    });
    const moved = ['--person', id, '--email', 'nia.bevan@calder.example.org'];
    expect((await kith('people', 'change-address', ...ofCalder, ...moved)).said).toEqual([
      'Nia Bevan signs in with this address from now on, and with no other.',
    ]);
    expect((await kith('people', 'list', ...ofCalder)).said).toEqual([
      `${id}  Nia Bevan  placeholder  nia.bevan@calder.example.org`,
    ]);
  });

  it('says what it accepts of a co-op and its people', async () => {
    const complaint = async (...line: [string, string, ...string[]]) =>
      (await kith(...line)).complained[0];
    expect(await complaint('co-op', 'create', '--slug', 'Calder Care', '--name', 'Calder')).toBe(
      '--slug must be lower-case words joined by hyphens, such as larkmoor-care.',
    );
    const create = ['co-op', 'create', '--slug', 'calder-two', '--name', 'Calder'] as const;
    expect(await complaint(...create, '--language', 'fr')).toBe(
      '--language must be en or cy, each once.',
    );
    expect(await complaint(...create, '--time-zone', 'GMT+1')).toBe(
      '--time-zone must be the name of a time zone, such as Europe/London.',
    );
    expect(await kith(...create)).toMatchObject({ code: 0 });
    const add = ['people', 'add', '--coop', 'calder-two', '--name', 'Ifan'] as const;
    expect(await complaint(...add, '--email', 'ifan at home')).toBe(
      '--email must be an address, such as ravi@example.org.',
    );
    await kith(...add, '--email', 'ifan@calder.example.org');
    expect(await complaint(...add, '--email', 'ifan@calder.example.org')).toBe(
      'Another person in this co-op has this e-mail address.',
    );
  });

  it('changes what a co-op says of itself, and shows it with how it was changed', async () => {
    await kith('co-op', 'create', '--slug', 'teifi', '--name', 'Teifi Care');
    const change = (...options: string[]) => kith('co-op', 'change', '--coop', 'teifi', ...options);
    const telephone = ['--telephone', '01632 960000'];
    const pages = [
      '--site',
      'https://teifi.example',
      '--teams-page',
      'https://teifi.example/teams',
    ];
    const said = await change(...telephone, ...pages, '--jurisdiction', 'wales');
    expect(said).toMatchObject({
      code: 0,
      said: ['Changed. This is version 2: kith co-op show --coop teifi'],
    });
    await change('--telephone', '', '--language', 'cy', '--language', 'en');
    const shown = (await kith('co-op', 'show', '--coop', 'teifi')).said;
    expect(shown).toEqual(
      expect.arrayContaining([
        'name: Teifi Care',
        'language: cy, en',
        'jurisdiction: wales',
        'telephone: none',
        'teams-page: https://teifi.example/teams',
        expect.stringMatching(/^\d{4}-.* {2}server {2}telephone: 01632 960000 → none$/),
      ]),
    );
    for (const [options, complaint] of [
      [
        ['--site', 'http://teifi.example'],
        '--site must be addresses that begin with https://, each once.',
      ],
      [['--name', ''], '--name must be one line of at most 120 characters.'],
      [['--teams-page', 'https://a.example/'], 'This page is on none of the co-op’s own websites.'],
    ] as const) {
      expect((await change(...options)).complained).toEqual([complaint]);
    }
    expect((await change()).complained[0]).toMatch(/^Say what to change: /);
  });
});
