import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { teamsOf } from '../testing/given-team.js';

describeOnEveryEngine('an answer with sentences', (given) => {
  const { team } = teamsOf(given);

  it('speaks as the page that asks does, and else as the person', async () => {
    const nia = await given.person({ name: 'Nia Roberts', language: 'cy' });
    const place = await team({ owner: nia });
    const said = async (asked?: string) => {
      const headers = asked === undefined ? {} : { 'accept-language': asked };
      const reply = await given.as(nia).get(`/v1/teams/${place.id}/rota`, { headers });
      expect(reply.headers.get('vary')).toContain('Accept-Language');
      return (reply.body['mayArrange'] as unknown as { sentence: string }).sentence;
    };
    for (const welsh of [undefined, '*', 'fr', 'cy', 'en;q=0.2, cy-GB', ';;,,']) {
      expect(await said(welsh)).toMatch(/^Gallwch chi/);
    }
    for (const english of ['en', 'en-GB,cy;q=0.5', 'fr, en;q=0.1']) {
      expect(await said(english)).toMatch(/^You can plan/);
    }
  });
});
