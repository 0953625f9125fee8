import { he, person, she } from './person.js';

/** Family, friends and neighbours. */
const represents = { hats: ['legal_representative'] };

export const family = [
  person('Jo Pell', she, 'I live at number nine. I have a key, a kettle and a small dog.'),
  person(
    'Linda Haigh',
    she,
    'Edie is my mum. I live two hours away and ring every evening.',
    represents,
  ),
  person('Karolina Grabiec', she, 'I do the nights that nobody else does, and the paperwork.'),
  person('Huw Gwyther', he, 'I cook. Nerys tells me how.', { language: 'cy' }),
  person(
    'Diane Thackray',
    she,
    'I have known Callum the longest. He knows his own mind best.',
    represents,
  ),
  person('Manjit Sohal', he, 'I run the shop downstairs, so I am never far.', represents),
  person('Sukhi Sohal', she, 'I study at night and sit with Bibi on Saturdays.'),
  person('Robyn Brannigan', she, 'Kit draws it, I proofread it.'),
  person('Folake Fashoro', she, 'Forty years married. I finish his sentences only when he asks.'),
  person('Non Prosser', she, 'Mam and Dad come as a pair. So do their teams.', { language: 'cy' }),
  person('Kathleen Maughan', she, 'There are forty of us. I am the one with the telephone.'),
  person('Neil Maughan', he, null, { hidden: true }),
];

/** Volunteers and peer supporters. */
export const volunteers = [
  person('Arthur Lumb', he, 'I read the paper aloud, with opinions.'),
  person('Meena Solankar', she, 'I bring a sewing machine and leave with everybody’s mending.'),
  person('Bronwen Eynon', she, 'Choir, chapel, chatter. Croeso.', { language: 'cy' }),
  person('Delroy Fairbank', he, 'I drive the minibus and know where the ramps are.'),
];

/** Health and social care professionals whom Owners let in. */
export const professionals = [
  person('Maggie Tordoff', she, 'District nurse for the west of Westmere.'),
  person(
    'Hamza Rehmani',
    he,
    'I help people do what they want to do, with the right rail in the right place.',
  ),
  person('Catrin Meyrick', she, 'Gweithiwr cymdeithasol: social worker for Harrowdale County.', {
    language: 'cy',
  }),
  person('Dapo Ashiru', he, 'Social worker for Westmere Metropolitan Borough.'),
  person('Larkmoor Bridge Surgery', null, null, { toldBy: 'phone', hidden: true }),
];

/** People who hold the co-op together. */
export const coopHats = [
  person('Ruth Silkstone', she, 'I sit at kitchen tables until a team can do without me.', {
    hats: ['team_starter'],
  }),
  person(
    'Gwen Adeyanju',
    she,
    'I am the registered manager. Ring me when something feels wrong; do not wait until it is.',
    { hats: ['coach'] },
  ),
  person('Marek Wilczur', he, 'I look after the money and explain it to anybody who asks.', {
    hats: ['finance', 'coordinator'],
  }),
];
