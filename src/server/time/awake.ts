import { type ChildProcess, spawn } from 'node:child_process';

/** Programs that keep a computer from falling asleep for as long as they run. */
const KEEPERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, readonly string[]]>>> = {
  darwin: ['caffeinate', ['-i', '-w', String(process.pid)]],
  linux: [
    'systemd-inhibit',
    ['--what=idle:sleep', '--who=A Fine Line', '--why=A class is running', '--mode=block', 'sleep', 'infinity'],
  ],
  win32: [
    'powershell.exe',
    [
      '-NoProfile',
      '-Command',
      '$f = Add-Type -PassThru -Name P -MemberDefinition \'[DllImport("kernel32.dll")] public static extern uint ' +
        "SetThreadExecutionState(uint e);'; while ($true) { [void]$f::SetThreadExecutionState([uint32]'0x80000001'); " +
        'Start-Sleep 30 }',
    ],
  ],
};

/** A keeper that ends sooner could not do it, ms. */
const SETTLED_MS = 1500;

/** Keeps a laptop awake while it serves, where the system can. A closed lid still wins. */
export function keepAwake(wanted: boolean) {
  const keeper = wanted ? KEEPERS[process.platform] : undefined;
  let child: ChildProcess | null = null;
  let since = 0;
  if (keeper) {
    child = spawn(keeper[0], [...keeper[1]], { stdio: 'ignore', windowsHide: true });
    since = Date.now();
    child.unref();
    const ended = (): void => void (child = null);
    child.on('error', ended);
    child.on('exit', ended);
  }
  return {
    works: (): boolean => child !== null && Date.now() - since > SETTLED_MS,
    close: (): void => void child?.kill(),
  };
}
