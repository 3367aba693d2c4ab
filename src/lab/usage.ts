export const USAGE = `npm run -s lab -- COMMAND …

  validate FILE…                    check scenario files
  play --us POLICY --iran POLICY    play games and count what happened
       [--save FILE]                  keep the first game
       [--audit none|sample|full]     how many legality checks to run (default: sample)
  replay FILE                       play a saved game again and check every turn
  balance                           every doctrine against every other: points, best replies, and whether the
                                      payoffs keep their shape (default: 300 games a pair)
       [--theta unknown|suppress|nothing|provoke]   one world alone, nothing judged
       [--length half|full]           length of the game
  backtest                          history’s orders compared with the official tallies
       [--seeds N]                    number of games (default: 2000)
       [--dates FILE]                 tallies or bare dates of your own, as CSV
       [--tables FILE]                numbers to use instead of the tables’ own, as JSON
  sensitivity                       every assumption a quarter up and down: which change who wins or break a demand
       [--seeds N]                    games of history's orders for each (default: 80; 0: none)
       [--length half|full] [--only NAME]   length of the game; numbers whose name begins so
  results [NAME…] [--write]         check published results against the rules; --write: update them
  tournament --policies A,B,…       play each against each on the same seeds, both sides
       [--us A,… --iran B,…]          name the sides' players apart; “doctrines”: all fixed ones
  decisions --side us|iran          what players that think ahead decide in the same positions, played on in the same
                                      worlds: shows in minutes what games do not in half an hour
       [--policies A,B,…]             the first plays the games (default: analyst,strategist)
       [--against C,…] [--worlds N]   opponents (default: doctrines); worlds a decision (default: 1000);
                                      by default 5 games with each opponent
  whatif FILE --turn T --side us|iran --orders FILE
                                    a saved game again from turn T, compared with the same game with other orders for one
                                      side: a submission in JSON, { "orders": […], "signals": […] }
       [--runs N]                     pairs of runs, each with dice of its own (default: 2000)
       [--later US,IRAN]              later turns by policies, for instance calibrated,mixed (default: as recorded)
  deterrence                        does the counterfactual claim averted attacks where strikes suppress, and none
                                      where they change nothing? Games of every doctrine that strikes (default: 500)
       [--runs N]                     pairs of runs a game (default: 200)
  characters                        how each character plays against every doctrine of the other side: strikes,
                                      restraint, war, heat, points, words (default: 90 games, 150 simulations)
  referee --external us|iran --opponent POLICY
                                    an outside program plays over standard input and output; the protocol is
                                      described in src/lab/referee/README.md, with an example
                                      (seed: a new secret each time, in no record)
  bench                             how fast the engine is

Policies that search: cadet, analyst, strategist; with a character after a dot (strategist.cautious,
strategist.hidden), with a part of the simulations after a slash (strategist/10).

Options that several commands share. A command refuses options it does not read.
  --scenario ID|FILE   scenario (default: oct-2023)
  --options FILE       game options as JSON; what is missing takes its default
  --seed S             seed; game i uses S:i (default: 1)
  --games N            number of games (default: 100)
  --budget SIMS        simulations a decision for policies that search (default: their level's)
  --json               one JSON document instead of text

File names are relative to the folder the command is called from.

Exit code: 0 success, 1 a check failed, 2 bad arguments.`;
