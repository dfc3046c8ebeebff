import type { Rule } from "../rule";
import { rule as att01 } from "./att-01/rule";
import { rule as att02 } from "./att-02/rule";
import { rule as att03 } from "./att-03/rule";
import { rule as att04 } from "./att-04/rule";
import { rule as att05 } from "./att-05/rule";
import { rule as att06 } from "./att-06/rule";
import { rule as att07 } from "./att-07/rule";
import { rule as att08 } from "./att-08/rule";
import { rule as att09 } from "./att-09/rule";
import { rule as att10 } from "./att-10/rule";
import { rule as cld01 } from "./cld-01/rule";
import { rule as cld02 } from "./cld-02/rule";
import { rule as cld03 } from "./cld-03/rule";
import { rule as cld04 } from "./cld-04/rule";
import { rule as cld07 } from "./cld-07/rule";
import { rule as cld08 } from "./cld-08/rule";
import { rule as cld12 } from "./cld-12/rule";
import { rule as csl01 } from "./csl-01/rule";
import { rule as dr01 } from "./dr-01/rule";
import { rule as dr02 } from "./dr-02/rule";
import { rule as dr03 } from "./dr-03/rule";
import { rule as dr05 } from "./dr-05/rule";
import { rule as gw01 } from "./gw-01/rule";
import { rule as gw02 } from "./gw-02/rule";
import { rule as gw03 } from "./gw-03/rule";
import { rule as gw09 } from "./gw-09/rule";
import { rule as int01 } from "./int-01/rule";
import { rule as int02 } from "./int-02/rule";
import { rule as int03 } from "./int-03/rule";
import { rule as int04 } from "./int-04/rule";
import { rule as int05 } from "./int-05/rule";
import { rule as live01 } from "./live-01/rule";
import { rule as live02 } from "./live-02/rule";
import { rule as live03 } from "./live-03/rule";
import { rule as live04 } from "./live-04/rule";
import { rule as live05 } from "./live-05/rule";
import { rule as live06 } from "./live-06/rule";
import { rule as mlps01 } from "./mlps-01/rule";
import { rule as mlps02 } from "./mlps-02/rule";
import { rule as mlps03 } from "./mlps-03/rule";
import { rule as mlps05 } from "./mlps-05/rule";
import { rule as mlps07 } from "./mlps-07/rule";
import { rule as mlps08 } from "./mlps-08/rule";
import { rule as mlps09 } from "./mlps-09/rule";
import { rule as mlps10 } from "./mlps-10/rule";
import { rule as mlps14 } from "./mlps-14/rule";
import { rule as mlps15 } from "./mlps-15/rule";
import { rule as mlps16 } from "./mlps-16/rule";
import { rule as mlps17 } from "./mlps-17/rule";
import { rule as mlps19 } from "./mlps-19/rule";
import { rule as mlps21 } from "./mlps-21/rule";
import { rule as mlps22 } from "./mlps-22/rule";
import { rule as mlps23 } from "./mlps-23/rule";
import { rule as opn01 } from "./opn-01/rule";
import { rule as opn02 } from "./opn-02/rule";
import { rule as opn03 } from "./opn-03/rule";
import { rule as opn04 } from "./opn-04/rule";
import { rule as opn05 } from "./opn-05/rule";
import { rule as opn06 } from "./opn-06/rule";
import { rule as opn07 } from "./opn-07/rule";
import { rule as opn08 } from "./opn-08/rule";
import { rule as opn09 } from "./opn-09/rule";
import { rule as opn10 } from "./opn-10/rule";
import { rule as opn11 } from "./opn-11/rule";
import { rule as opn12 } from "./opn-12/rule";
import { rule as opn14 } from "./opn-14/rule";
import { rule as ost01 } from "./ost-01/rule";
import { rule as ost02 } from "./ost-02/rule";
import { rule as ost03 } from "./ost-03/rule";
import { rule as ost04 } from "./ost-04/rule";
import { rule as ost05 } from "./ost-05/rule";
import { rule as ost06 } from "./ost-06/rule";
import { rule as ost07 } from "./ost-07/rule";
import { rule as ost08 } from "./ost-08/rule";
import { rule as ost09 } from "./ost-09/rule";
import { rule as ost10 } from "./ost-10/rule";
import { rule as ost11 } from "./ost-11/rule";
import { rule as ost12 } from "./ost-12/rule";
import { rule as ost13 } from "./ost-13/rule";
import { rule as ost14 } from "./ost-14/rule";
import { rule as ost15 } from "./ost-15/rule";
import { rule as ost16 } from "./ost-16/rule";
import { rule as ost17 } from "./ost-17/rule";
import { rule as ost18 } from "./ost-18/rule";
import { rule as ost19 } from "./ost-19/rule";
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
import { rule as ost32 } from "./ost-32/rule";
import { rule as ost33 } from "./ost-33/rule";
import { rule as ost34 } from "./ost-34/rule";
import { rule as ost35 } from "./ost-35/rule";
import { rule as ost36 } from "./ost-36/rule";
import { rule as rch01 } from "./rch-01/rule";
import { rule as rch02 } from "./rch-02/rule";
import { rule as rch03 } from "./rch-03/rule";
import { rule as rch04 } from "./rch-04/rule";
import { rule as rch05 } from "./rch-05/rule";
import { rule as rch06 } from "./rch-06/rule";
import { rule as rch07 } from "./rch-07/rule";
import { rule as rch08 } from "./rch-08/rule";
import { rule as shr01 } from "./shr-01/rule";
import { rule as shr02 } from "./shr-02/rule";
import { rule as shr03 } from "./shr-03/rule";
import { rule as shr04 } from "./shr-04/rule";
import { rule as shr07 } from "./shr-07/rule";
import { rule as shr08 } from "./shr-08/rule";
import { rule as web01 } from "./web-01/rule";
import { rule as web02 } from "./web-02/rule";
import { rule as web05 } from "./web-05/rule";

/** Every rule of the product, in order of id. */
export const rules: readonly Rule[] = [
  att01,
  att02,
  att03,
  att04,
  att05,
  att06,
  att07,
  att08,
  att09,
  att10,
  cld01,
  cld02,
  cld03,
  cld04,
  cld07,
  cld08,
  cld12,
  csl01,
  dr01,
  dr02,
  dr03,
  dr05,
  gw01,
  gw02,
  gw03,
  gw09,
  int01,
  int02,
  int03,
  int04,
  int05,
  live01,
  live02,
  live03,
  live04,
  live05,
  live06,
  mlps01,
  mlps02,
  mlps03,
  mlps05,
  mlps07,
  mlps08,
  mlps09,
  mlps10,
  mlps14,
  mlps15,
  mlps16,
  mlps17,
  mlps19,
  mlps21,
  mlps22,
  mlps23,
  opn01,
  opn02,
  opn03,
  opn04,
  opn05,
  opn06,
  opn07,
  opn08,
  opn09,
  opn10,
  opn11,
  opn12,
  opn14,
  ost01,
  ost02,
  ost03,
  ost04,
  ost05,
  ost06,
  ost07,
  ost08,
  ost09,
  ost10,
  ost11,
  ost12,
  ost13,
  ost14,
  ost15,
  ost16,
  ost17,
  ost18,
  ost19,
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
  ost32,
  ost33,
  ost34,
  ost35,
  ost36,
  rch01,
  rch02,
  rch03,
  rch04,
  rch05,
  rch06,
  rch07,
  rch08,
  shr01,
  shr02,
  shr03,
  shr04,
  shr07,
  shr08,
  web01,
  web02,
  web05,
];
