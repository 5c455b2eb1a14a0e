% SPDX-FileCopyrightText: 2026 The Sekisho Authors
% SPDX-License-Identifier: Apache-2.0
%
%     swipl -O peers/swi-prolog.pl CASES ANSWERS
%
% The ten rules of ../ten.rules as clauses. Prints CPU microseconds a decision.
:- use_module(library(readutil)).
:- initialization(main, main).

% c(Destination, Purpose, Treaty, Resolution, Lethal, Combat, Diversion, Licensor, Peace, Security,
%   Partner, Small)
embargoed('AFG'). embargoed('CAF'). embargoed('COD'). embargoed('IRN'). embargoed('IRQ').
embargoed('LBN'). embargoed('LBY'). embargoed('PRK'). embargoed('SDN'). embargoed('SOM').
embargoed('SSD').

forbidden(c(_, _, yes, _, _, _, _, _, _, _, _, _)).
forbidden(c(_, _, _, yes, _, _, _, _, _, _, _, _)).
forbidden(c(Destination, _, _, _, _, _, _, _, _, _, _, _)) :- embargoed(Destination).
forbidden(c(_, _, _, _, yes, yes, _, _, _, _, _, _)).
forbidden(c(_, _, _, _, _, _, yes, no, _, _, _, _)).

allowed(peace, c(_, _, _, _, _, _, _, _, yes, _, _, _)).
allowed('joint-development', c(_, _, _, _, _, _, _, _, _, yes, yes, _)).
allowed(cooperation, c(_, _, _, _, no, _, _, _, _, yes, yes, _)).
allowed('sdf-activity', c(_, _, _, _, _, _, _, _, _, yes, _, _)).
allowed('tiny-effect', c(_, _, _, _, _, _, _, _, _, _, _, yes)).

permitted(Case) :-
    \+ forbidden(Case),
    arg(2, Case, Purpose),
    allowed(Purpose, Case), !.

read_cases(File, Cases) :-
    read_file_to_string(File, Text, []),
    split_string(Text, "\n", "", [_ | Lines]),
    findall(Case, (member(Line, Lines), Line \== "", read_case(Line, Case)), Cases).

read_case(Line, Case) :-
    split_string(Line, ",", "", Cells),
    maplist([Cell, Atom]>>atom_string(Atom, Cell), Cells, Atoms),
    Case =.. [c | Atoms].

decide_all(Cases) :-
    ( member(Case, Cases), permitted(Case), fail ; true ).

measure(Cases, Rounds, Micros) :-
    statistics(cputime, Before),
    ( between(1, Rounds, _), decide_all(Cases), fail ; true ),
    statistics(cputime, After),
    length(Cases, Count),
    Micros is (After - Before) * 1000000 / (Count * Rounds).

write_answers(File, Cases) :-
    open(File, write, Stream),
    forall(member(Case, Cases),
           ( permitted(Case) -> write(Stream, 1) ; write(Stream, 0) )),
    nl(Stream),
    close(Stream).

main([CasesFile, AnswersFile]) :-
    read_cases(CasesFile, Cases),
    write_answers(AnswersFile, Cases),
    findall(Micros, (between(1, 3, _), measure(Cases, 100, Micros)), All),
    min_list(All, Best),
    format("~4f~n", [Best]).
