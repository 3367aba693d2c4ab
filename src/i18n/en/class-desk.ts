/** The instructor's pages as far as they open before all texts are there, and the test page. */
export const classDesk = {
  'classDesk.noHost':
    'To host a class, run “npm run classroom” in the folder of A Fine Line. Then open the address for the host that it prints.',

  'selftest.title': 'Does this device reach the class?',
  'selftest.running': 'Testing. It takes about eight seconds.',
  'selftest.good': 'This device can play. Nothing else is needed.',
  'selftest.slow': 'This device can play. Updates come every few seconds instead of at once.',
  'selftest.noStorage':
    'This device can play, but forgets its seat when the tab closes. Leave private mode for the class.',
  'selftest.bad': 'This device does not reach the class. Tell the instructor the code below.',
  'selftest.code': 'Code for the instructor: {{code}}',
  'selftest.again': 'Test again',
  'selftest.join': 'Join a class',
  'selftest.steps': 'Steps',
  'selftest.step.reach': 'Reaches the server',
  'selftest.step.post': 'Can send to it',
  'selftest.step.firstByte': 'First byte of a stream',
  'selftest.step.ticks': 'Five ticks, one a second',
  'selftest.step.clock': 'Clock against the server’s',
  'selftest.step.storage': 'Remembers a seat',
  'selftest.step.size': 'Size of this page',
  'selftest.ok': 'yes',
  'selftest.no': 'no',
  'selftest.waiting': '…',
  'selftest.ms': '{{n}} ms',
  'selftest.seconds': '{{n}} s apart',
  'selftest.ticksOf': '{{n}} of 5',
  'selftest.kb': '{{n}} kB',
} as const;
