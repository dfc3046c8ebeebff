export * from "../../estate/address-set";
