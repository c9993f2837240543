import { describe, expect, test } from '@jest/globals'
import { consoleLines, consoleTail, failuresIn } from '../../../src/rollout/sickness/console.ts'

/** The console of an instance that is well: Amazon Linux 2023, with the words that look like failures and are none. */
const WELL = [
  '[    0.000000] Linux version 6.1.94-99.176.amzn2023.x86_64 (mockbuild@ip-10-0-40-73) #1 SMP PREEMPT_DYNAMIC',
  '[    0.071482] ACPI: _OSC evaluation for CPUs failed, trying _PDC',
  '[    0.412003] pci 0000:00:01.3: quirk: [io  0xb100-0xb10f] claimed by PIIX4 ACPI',
  '[    1.904412] EXT4-fs (nvme0n1p1): mounted filesystem with ordered data mode. Opts: errors=remount-ro',
  '[    2.011200] blk_update_request: I/O error, dev fd0, sector 0 op 0x0:(READ) flags 0x0 phys_seg 1 prio class 0',
  "[    2.311200] systemd[1]: Failed to find module 'autofs4'",
  '\u001b[32m[  OK  ]\u001b[0m Started \u001b[0;1;39msshd.service\u001b[0m - OpenSSH server daemon.',
  '[  OK  ] Reached target \u001b[0;1;39mmulti-user.target\u001b[0m - Multi-User System.',
  '[    5.481101] audit: type=1130 audit(1717236000.123:71): pid=1 uid=0 msg=\'unit=acpid comm="systemd" res=success\'',
  "[    8.012345] cloud-init[2101]: Cloud-init v. 22.2.2 running 'modules:final' at Sat, 01 Jun 2024 10:00:08 +0000.",
  'ci-info: +++++++++++++++++++++++Net device info+++++++++++++++++++++++',
  'ci-info: | Device |  Up  |      Address      |      Mask     | Scope  |     Hw-Address    |',
  '[    9.100000] cloud-init[2101]: Generating public/private ed25519 key pair.',
  '[    9.100100] cloud-init[2101]: The key fingerprint is:',
  '[    9.100200] cloud-init[2101]: SHA256:1VqtZ0gN3pQd1mX0wqZ9e6c0x8l2b1Yk3uTn5rOa7Hg root@ip-10-0-1-7.ec2.internal',
  "[    9.100300] cloud-init[2101]: The key's randomart image is:",
  '[    9.100400] cloud-init[2101]: +--[ED25519 256]--+',
  '[    9.100500] cloud-init[2101]: |  .o+=*Bo.  ..o. |',
  'ec2: #############################################################',
  'ec2: -----BEGIN SSH HOST KEY FINGERPRINTS-----',
  'ec2: 256 SHA256:1VqtZ0gN3pQd1mX0wqZ9e6c0x8l2b1Yk3uTn5rOa7Hg root@ip-10-0-1-7.ec2.internal (ED25519)',
  'ec2: -----END SSH HOST KEY FINGERPRINTS-----',
  '-----BEGIN SSH HOST KEY KEYS-----',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq3pQd1mX0wqZ9e6c0x8l2b1Yk3uTn5rOa7Hg root@ip-10-0-1-7',
  '-----END SSH HOST KEY KEYS-----',
  '[   10.000000] cloud-init[2101]: Cloud-init v. 22.2.2 finished at Sat, 01 Jun 2024 10:00:10 +0000. Datasource DataSourceEc2.  Up 10.21 seconds',
  '',
  'ip-10-0-1-7 login: ',
]

const consoleOf = (...more: readonly string[]) => [...WELL, ...more].join('\r\n')

test('an instance that is well has no failures', () => {
  expect(failuresIn(consoleOf())).toEqual([])
})

describe('a failure on the console', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'of a unit, in colours, is told once, without what systemd says to do about it',
      [
        '[\u001b[0;1;31mFAILED\u001b[0m] Failed to start \u001b[0;1;39mweb.service\u001b[0m - Shop web server.',
        "See 'systemctl status web.service' for details.",
        '[   12.123456] systemd[1]: Failed to start web.service - Shop web server.',
      ],
      ['Failed to start web.service - Shop web server.'],
    ],
    [
      'of a unit of Ubuntu, with its status',
      [
        '[   14.100000] systemd[1]: nginx.service: Main process exited, code=exited, status=1/FAILURE',
        "[   14.100100] systemd[1]: nginx.service: Failed with result 'exit-code'.",
        '[   14.100200] systemd[1]: nginx.service: Control process exited, code=exited, status=0/SUCCESS',
      ],
      [
        "nginx.service: Failed with result 'exit-code'.",
        'nginx.service: Main process exited, code=exited, status=1/FAILURE',
      ],
    ],
    [
      'of a unit that is started again and again, five lines at most',
      [1, 2, 3, 4, 5, 6, 7].map((n) => `[  3${n}.000000] systemd[1]: Failed to start app-${n}.service.`),
      [...[1, 2, 3, 4, 5].map((n) => `Failed to start app-${n}.service.`), '… and 2 more on the console'],
    ],
    [
      'of a disk that is not there, and what hangs on it',
      [
        '[ \u001b[0;1;31mTIME\u001b[0m ] Timed out waiting for device dev-xvdf.device - /dev/xvdf.',
        '[\u001b[0;1;38;5;185mDEPEND\u001b[0m] Dependency failed for data.mount - /data.',
        'You are in emergency mode. After logging in, type "journalctl -xb" to view system logs.',
      ],
      [
        'You are in emergency mode. After logging in, type "journalctl -xb" to view system logs.',
        'Dependency failed for data.mount - /data.',
        'Timed out waiting for device dev-xvdf.device - /dev/xvdf.',
      ],
    ],
    [
      'of cloud-init, and of the user data it ran',
      [
        '[   21.000000] cloud-init[2244]: /var/lib/cloud/instance/scripts/part-001: line 7: aws: command not found',
        '[   21.100000] cloud-init[2244]: 2024-06-01 10:00:21,310 - cc_scripts_user.py[WARNING]: Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)',
        '[\u001b[0;1;31mFAILED\u001b[0m] Failed to start cloud-fin\u2026service - Execute cloud user/final scripts.',
      ],
      [
        'Failed to start cloud-fin\u2026service - Execute cloud user/final scripts.',
        'cloud-init[2244]: 2024-06-01 10:00:21,310 - cc_scripts_user.py[WARNING]: Failed to run module scripts-user (scripts in /var/lib/cloud/instance/scripts)',
        'cloud-init[2244]: /var/lib/cloud/instance/scripts/part-001: line 7: aws: command not found',
      ],
    ],
    [
      'of cloud-init on an older distribution, with a header of syslog',
      [
        'Jun  1 10:00:21 ip-10-0-1-7 cloud-init[911]: util.py[WARNING]: Failed running /var/lib/cloud/instance/scripts/part-001 [127]',
        '<14>Jun  1 10:00:22 cloud-init: util.py[WARNING]: Running module package-update-upgrade-install failed',
      ],
      [
        'cloud-init[911]: util.py[WARNING]: Failed running /var/lib/cloud/instance/scripts/part-001 [127]',
        'cloud-init: util.py[WARNING]: Running module package-update-upgrade-install failed',
      ],
    ],
    [
      'of the kernel that finds no root',
      [
        '[    1.700000] VFS: Cannot open root device "nvme0n1p1" or unknown-block(0,0): error -6',
        '[    1.700100] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)',
      ],
      [
        'Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)',
        'VFS: Cannot open root device "nvme0n1p1" or unknown-block(0,0): error -6',
      ],
    ],
    [
      'of memory, before what came of it',
      [
        '[   90.000000] systemd[1]: shop.service: Main process exited, code=killed, status=9/KILL',
        '[   89.900000] Out of memory: Killed process 1842 (java) total-vm:4185216kB, anon-rss:1911044kB',
      ],
      [
        'Out of memory: Killed process 1842 (java) total-vm:4185216kB, anon-rss:1911044kB',
        'shop.service: Main process exited, code=killed, status=9/KILL',
      ],
    ],
    [
      'of a full or broken disk',
      [
        '[   33.000000] cloud-init[911]: tar: app/lib/core.jar: Cannot write: No space left on device',
        '[   34.000000] EXT4-fs error (device nvme0n1p1): ext4_find_entry:1455: inode #2: comm systemd: reading directory lblock 0',
      ],
      [
        'cloud-init[911]: tar: app/lib/core.jar: Cannot write: No space left on device',
        'EXT4-fs error (device nvme0n1p1): ext4_find_entry:1455: inode #2: comm systemd: reading directory lblock 0',
      ],
    ],
  ])('%s', (_, more, expected) => {
    expect(failuresIn(consoleOf(...more))).toEqual(expected)
  })

  test('in a line without end is cut', () => {
    const [line = ''] = failuresIn(`systemd[1]: Failed to start ${'x'.repeat(10_000)}`)
    expect(line).toHaveLength(300)
  })
})

describe('the lines worth showing', () => {
  test('are without colours, host keys, and tables of the network', () => {
    const shown = consoleLines(consoleOf()).join('\n')
    for (const noise of ['\u001b', 'AAAA', 'SHA256:', 'ci-info', 'BEGIN SSH', 'randomart', '+--['])
      expect(shown).not.toContain(noise)
    for (const line of ['Started sshd.service', 'login:', 'finished at']) expect(shown).toContain(line)
  })

  test('what follows keys is shown, and keys whose end is not there hide no failure', () => {
    expect(
      consoleLines('-----BEGIN SSH HOST KEY KEYS-----\nk\n-----END SSH HOST KEY KEYS-----\nafter'),
    ).toEqual(['after'])
    const cut = 'before\n-----BEGIN SSH HOST KEY KEYS-----\nkey\nKernel panic - not syncing: no init'
    expect(consoleLines(cut)).toEqual(['before', 'Kernel panic - not syncing: no init'])
  })

  test('the tail is the last of them', () => {
    expect(consoleTail('one\n\ntwo\r\nthree\n\n', 2)).toBe('two\nthree')
    expect(consoleTail('', 2)).toBe('')
  })
})
