/** What the class server says in the terminal. */
export const server = {
  'server.ready': 'The classroom is ready. Open this address on this computer to start a class:',
  'server.others': 'Other devices in this network reach it here; each class shows its own code:',
  'server.otherAddresses': 'If devices cannot reach it, try another address of this computer:',
  'server.noNetwork':
    'No network was found. Join a Wi-Fi, start this computer’s hotspot or use a cable, and other devices can join.',
  'server.firewall':
    'Windows may ask whether Node.js may be reached: allow it for private networks. To allow it by hand, run as administrator: netsh advfirewall firewall add rule name="A Fine Line" dir=in action=allow protocol=TCP localport={{port}}',
  'server.awake.darwin': 'Keep this computer open and plugged in, so that it does not fall asleep during the class.',
  'server.awake.win32':
    'Keep this computer open and plugged in, and set sleep to “never” in the power settings during the class.',
  'server.awake.linux': 'Keep this computer open and plugged in, and turn automatic suspend off during the class.',
  'server.stop': 'Press Ctrl+C to stop. Classes are kept and go on at the next start.',
  'server.taken':
    'Another classroom server is using this folder. Stop it first, or name another folder with --data FOLDER.',
  'server.newToken': 'New host token. Keep it secret: it opens classes.',
  'server.newTokenHash': 'For the server, add this to HOST_TOKENS:',
  'server.failed': 'The classroom could not be started: {{why}}',
  'server.dryRun': 'Thirty computer students are joining the class. Its desk:',
};
