export const USAGE = `npm run -s lab -- COMMAND …

  validate FILE…                    check files of scenarios and courses
  play --us POLICY --iran POLICY    play games and print statistics
       [--save FILE]                  keep the first game
       [--audit none|sample|full]     how many legality checks to run (default: sample)
  replay FILE                       replay a saved game and check every turn
  balance                           every doctrine against every other: points, best replies, payoff checks
                                      (default: 300 games a pair)
       [--theta unknown|suppress|nothing|provoke]   one world alone, without checks
       [--length half|full]           length of the game
  audit                             what games must teach: a figure for each demand (default: 150 games a pair; more in short turns)
       [--length half|full]           length of the game (default: half)
  exploits [--side us|iran]         searches policies that gain too much over a doctrine: rows “if this, then that
                                      order”, kept while they pay (default: 24 games an opponent)
       [--climbs N] [--tries N]       climbs (default: 8), and rows tried in each (default: 60)
       [--against A,…]                opponents (default: doctrines)
       [--length half|full]           length of the game (default: half)
  backtest                          the historical orders against the official tallies
       [--seeds N]                    number of games (default: 2000)
       [--dates FILE]                 your own tallies, or dates to predict, as CSV
       [--tables FILE]                overrides of the game’s numbers, as JSON
  governments                       computer players in history’s chairs: do they do what both governments did?
                                      (default: 200 games of cadet.hidden)
       [--us POLICY --iran POLICY]    other players
  phenomena                         what the sources describe: its rule, its sentence in the log, its chapter of the
                                      debrief, and in how many games of every scenario it was seen (default: 200);
                                      exit code 1: something never was
       [--players A,B,…]              played by both sides (default: doctrines,random; also cadet.hidden)
       [--length half|full]           length of the game (default: full)
  prediction                        what the model says of a crisis that nothing was fitted to, war included; no
                                      check (default: 400 games)
  sensitivity                       every assumption a quarter up and down: which change a best reply or fail a check
       [--seeds N]                    games with the historical orders for each (default: 80; 0: none)
       [--length half|full] [--only NAME]   length of the game; numbers by prefix
  results [NAME…] [--write]         are the stored results up to date? --write: recompute stale ones
  tournament --policies A,B,…       all pairs on the same seeds, both sides
       [--us A,… --iran B,…]          players per side; “doctrines”: all of them
  decisions --side us|iran          compares decisions of searching players in the same positions and worlds: shows
                                      in minutes what games do not in half an hour
       [--policies A,B,…]             the first plays the games (default: analyst,strategist)
       [--against C,…] [--worlds N]   opponents (default: doctrines); worlds a decision (default: 1000);
                                      by default 5 games with each opponent
  whatif FILE --turn T --side us|iran --orders FILE
                                    replay a saved game from turn T with other orders of one side, given as a
                                      submission in JSON, { "orders": […], "signals": […] }
       [--runs N]                     paired runs, each pair with its own dice (default: 2000)
       [--later US,IRAN]              later turns by policies, for instance calibrated,mixed (default: as recorded)
  deterrence                        does the counterfactual find averted attacks where strikes suppress, and none
                                      where they do nothing? Games of every doctrine that strikes (default: 500)
       [--runs N]                     paired runs per game (default: 200)
  characters                        how each character plays against every doctrine of the other side: strikes,
                                      restraint, war, heat, points, signals (default: 90 games, 150 simulations)
  referee --external us|iran --opponent POLICY
                                    an external program plays over standard input and output; protocol and example
                                      are in src/lab/referee/README.md
                                      (seed: a new secret each time, not in any record)
  bench                             speed of the engine

Searching policies: cadet, analyst, strategist; with a character (strategist.cautious, strategist.hidden), or with
a fraction of the simulations (strategist/10: a tenth).

Shared options; each command refuses those it does not use
  --scenario ID|FILE   scenario (default: oct-2023)
  --options FILE       game options as JSON; missing ones take their defaults
  --seed S             seed; game i uses S:i (default: 1)
  --games N            number of games (default: 100)
  --budget SIMS        simulations per decision of searching policies (default: their level's)
  --json               one JSON document instead of text

File names are relative to the folder the command is called from.

Exit code: 0 success, 1 a check failed, 2 bad arguments.`;
