import { he, person, she, they } from './person.js';

/** Twenty-six people who give paid support: eighteen for themselves, eight employed. */
export const workers = [
  person(
    'Sam Okoro',
    he,
    'Nine years a support worker. I like early mornings, old buses and people who say what they think.',
  ),
  person(
    'Bea Holroyd',
    she,
    'I used to be a baker, so I am awake anyway. Good with hoists, better with crumble.',
  ),
  person(
    'Agnieszka Bielawska',
    she,
    'I trained as a nurse in Poland and have worked with spinal injury for eleven years.',
  ),
  person(
    'Chidi Ezenwoye',
    he,
    'Physio assistant by training. I explain what I am doing before I do it.',
  ),
  person('Rhian Bowditch', she, 'Dw i’n siarad Cymraeg. I drive the valley roads in any weather.', {
    language: 'cy',
  }),
  person(
    'Farida Malikzai',
    she,
    'I speak Dari, Urdu and some Punjabi. I am calm in a crisis and noisy in a kitchen.',
  ),
  person(
    'Declan Tuohig',
    he,
    'Fifteen years of nights and sleep-ins. I read, I listen, I do not snore.',
  ),
  person('Ewa Krolik', she, 'I like routines and lists. I will learn yours.'),
  person(
    'Gurpreet Bhangu',
    he,
    'I speak Punjabi. I looked after my grandmother and it turned into a trade.',
  ),
  person(
    'Lowri Penhale',
    she,
    'Siarad Cymraeg. Swimming teacher in the mornings, support worker after.',
    { language: 'cy' },
  ),
  person(
    'Marcus Ibekwe',
    he,
    'Sport, gardens, long walks. I have worked with people with learning disabilities since I was nineteen.',
  ),
  person(
    'Tracey Ormerod',
    she,
    'Twenty-two years in home care. I have seen it done badly and would rather do it well.',
  ),
  person('Olu Adegbite', he, 'I work with people after a stroke. Slow is fine.'),
  person('Siân Trahearn', she, 'Cymraeg a Saesneg. I bring my own slippers.', {
    language: 'cy',
  }),
  person(
    'Ravi Thirunathan',
    he,
    'I speak Tamil and English, play the mridangam and cook for anybody who is hungry.',
  ),
  person('Piotr Zdunek', he, 'Strong back, quiet voice. I also mend things.'),
  person('Shauna McGroarty', she, 'Palliative care for eight years. I am not afraid of silence.'),
  person('Winston Barrowclough', he, 'Retired fireman. I like evenings, dominoes and a tidy shed.'),
  person(
    'Nasreen Akhtari',
    she,
    'I speak Urdu and Punjabi. I am patient with memory and strict with salt.',
  ),
  person('Gethin Rosser', he, 'Ffermwr a gofalwr: I farm and I care, both before breakfast.', {
    language: 'cy',
  }),
  person('Blessing Uzochukwu', she, 'I sing while I work unless you ask me not to.'),
  person('Mick Sugden', he, 'I was a school caretaker. I notice what is loose, late or missing.'),
  person('Hannah Wetherill', she, 'I am training to be a nurse and I ask a lot of questions.'),
  person('Yusuf Gelle', he, 'I speak Somali and Arabic. Comics, games and plain speaking.'),
  person(
    'Zofia Wrona',
    she,
    'I have worked with autistic adults for six years. I write things down.',
  ),
  person(
    'Patience Mutasa',
    they,
    'Days, nights, weekends: tell me what matters to you and I will remember.',
  ),
];
