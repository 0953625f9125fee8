/** Why open data could not be shown. `host` is where it is kept: `data.example.org`. */
export const openDataMessagesEn = {
  bad_address:
    'The address of this information is wrong. Ask the people who run this page to mend it.',
  device_offline: 'You seem to be offline. Nothing was lost. Try again when you are back.',
  unreachable: (host: string) =>
    `We couldn't get this from ${host}, where it is kept. It should work again soon.`,
  not_shared: (host: string) =>
    `${host}, where this is kept, doesn't let this page show it. Ask the people who run this page to tell them.`,
  not_there: (host: string) =>
    `This is no longer where it was, at ${host}. Ask the people who run this page to mend the address.`,
  not_ocds: (host: string) =>
    `What we found at ${host} isn't open contracting data that we can read.`,
  no_such_contract: "We couldn't find this contract in what was published.",
};

export type OpenDataMessages = typeof openDataMessagesEn;
