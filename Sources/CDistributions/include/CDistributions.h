#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/// Quantile of the standard normal distribution; nan outside (0, 1).
double distributions_normal_quantile(double probability);

#ifdef __cplusplus
}
#endif
