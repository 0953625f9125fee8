import { he, person, she, they } from './person.js';

/** The twelve people whose teams these are, in their own words. */
export const owners = [
  person(
    'Edie Marsh',
    she,
    'I am 84 and was a bus conductor for thirty years. I like my tea strong, the window open and the radio on before anybody talks to me.',
    { communicationNeeds: 'Hearing aid in my left ear: stand on that side, please.' },
  ),
  person(
    'Tomasz Grabiec',
    he,
    'I am 52. A fall from a roof broke my back nine years ago. I keep the accounts of a chess club and I win more than I lose.',
  ),
  person(
    'Nerys Gwyther',
    she,
    'Cymraeg yw fy iaith gyntaf. I taught music, I am 58, and I have MS. Swimming days are my best days.',
    {
      language: 'cy',
      communicationNeeds: 'Speak Welsh with me if you can. Give me time to answer.',
    },
  ),
  person(
    'Callum Thackray',
    he,
    'I am 34. I work with plants on Tuesdays and Thursdays. I know every bus in Westmere. I do not like surprises.',
    { communicationNeeds: 'Short sentences. Pictures help. Tell me about changes the day before.' },
  ),
  person(
    'Harbans Kaur Sohal',
    she,
    'I am 88. I cooked for two hundred people at the gurdwara every Sunday. Call me Bibi. My memory comes and goes; my manners do not.',
    { communicationNeeds: 'Punjabi when I am tired. Say your name each time you come.' },
  ),
  person(
    'Kit Brannigan',
    they,
    'I am 24 and autistic. I draw comics about a detective who is a heron. I write better than I speak, so message me first.',
    { communicationNeeds: 'Write to me rather than ring. No strong scent, please.' },
  ),
  person(
    'Tunde Fashoro',
    he,
    'I am 67 and drove a crane until my stroke. My words come slowly and they are all still there. I am walking to the end of the road by Christmas.',
    { communicationNeeds: 'Wait for me to finish. Ask yes-or-no questions when I am stuck.' },
  ),
  person(
    'Dilys Prosser',
    she,
    'I am 81. I was a postwoman and know everybody’s dog. Some days I am sure I am late for my round. Emrys walks it with me.',
    {
      language: 'cy',
      communicationNeeds: 'Welsh or English. Do not correct me about the post; come along.',
      toldBy: 'in_person',
    },
  ),
  person(
    'Peggy Maughan',
    she,
    'I am 93, a Traveller woman, and I am staying in my own place. I want my door open, my family in and out, and no whispering.',
    { communicationNeeds: 'Read things out to me. I sign with a mark.', toldBy: 'paper' },
  ),
  person(
    'Leanne Gaskarth',
    she,
    'I am 29 and I have my own flat with a yellow door. I sing in a choir on Wednesdays. I want help with letters and cooking, not with choosing.',
    { communicationNeeds: 'Easy read letters, please.' },
  ),
  person(
    'Imran Barlas',
    he,
    'I am 41 and mend bicycles. Some winters I stop going out. People who have been there helped me most, so now I do the same for others.',
  ),
  person(
    'Emrys Prosser',
    he,
    'I am 86. I kept bees. My legs are slow and I forget names, but I can still tell you what is in flower.',
    { language: 'cy', toldBy: 'phone' },
  ),
];
