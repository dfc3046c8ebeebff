import type { Rule } from "../rule";
import { rule as mlps05 } from "./mlps-05/rule";
import { rule as mlps07 } from "./mlps-07/rule";
import { rule as mlps09 } from "./mlps-09/rule";
import { rule as opn01 } from "./opn-01/rule";
import { rule as opn02 } from "./opn-02/rule";
import { rule as opn03 } from "./opn-03/rule";
import { rule as opn05 } from "./opn-05/rule";
import { rule as opn06 } from "./opn-06/rule";
import { rule as opn07 } from "./opn-07/rule";
import { rule as opn08 } from "./opn-08/rule";
import { rule as opn11 } from "./opn-11/rule";
import { rule as opn14 } from "./opn-14/rule";
import { rule as ost20 } from "./ost-20/rule";
import { rule as ost21 } from "./ost-21/rule";
import { rule as ost22 } from "./ost-22/rule";
import { rule as ost23 } from "./ost-23/rule";
import { rule as ost24 } from "./ost-24/rule";
import { rule as ost25 } from "./ost-25/rule";
import { rule as ost26 } from "./ost-26/rule";
import { rule as ost27 } from "./ost-27/rule";
import { rule as ost28 } from "./ost-28/rule";
import { rule as ost29 } from "./ost-29/rule";
import { rule as ost30 } from "./ost-30/rule";
import { rule as ost31 } from "./ost-31/rule";

/** Every rule of the product, in order of id. */
export const rules: readonly Rule[] = [
  mlps05,
  mlps07,
  mlps09,
  opn01,
  opn02,
  opn03,
  opn05,
  opn06,
  opn07,
  opn08,
  opn11,
  opn14,
  ost20,
  ost21,
  ost22,
  ost23,
  ost24,
  ost25,
  ost26,
  ost27,
  ost28,
  ost29,
  ost30,
  ost31,
];
