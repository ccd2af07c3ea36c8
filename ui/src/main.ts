// SPDX-License-Identifier: Apache-2.0
import { startSchemes } from "./theme/colours.js";
import "./app/sitrep-app.js";

startSchemes();
