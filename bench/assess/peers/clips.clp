; SPDX-FileCopyrightText: 2026 The Sekisho Authors
; SPDX-License-Identifier: Apache-2.0
;
; The ten rules of ../ten.rules for CLIPS; clips.c asserts a case, runs, and reads the two globals.
(deftemplate case
    (slot destination) (slot purpose) (slot breaches-treaty) (slot breaches-resolution)
    (slot lethal) (slot combat-underway) (slot diversion-risk) (slot to-licensor)
    (slot suits-peace) (slot serves-security) (slot partner) (slot small))
(defglobal ?*forbidden* = 0 ?*permitted* = 0)
(defrule F1 (case (breaches-treaty yes)) => (bind ?*forbidden* 1))
(defrule F2 (case (breaches-resolution yes)) => (bind ?*forbidden* 1))
(defrule F3 (case (destination AFG|CAF|COD|IRN|IRQ|LBN|LBY|PRK|SDN|SOM|SSD))
    => (bind ?*forbidden* 1))
(defrule F4 (case (lethal yes) (combat-underway yes)) => (bind ?*forbidden* 1))
(defrule F5 (case (diversion-risk yes) (to-licensor no)) => (bind ?*forbidden* 1))
(defrule K1 (case (purpose peace) (suits-peace yes)) => (bind ?*permitted* 1))
(defrule K2 (case (purpose joint-development) (serves-security yes) (partner yes))
    => (bind ?*permitted* 1))
(defrule K3 (case (purpose cooperation) (serves-security yes) (partner yes) (lethal no))
    => (bind ?*permitted* 1))
(defrule K4 (case (purpose sdf-activity) (serves-security yes)) => (bind ?*permitted* 1))
(defrule K5 (case (purpose tiny-effect) (small yes)) => (bind ?*permitted* 1))
