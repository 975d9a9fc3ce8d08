#pragma once

#ifdef __cplusplus
extern "C" {
#define DISTRIBUTIONS_NOEXCEPT noexcept
#else
#define DISTRIBUTIONS_NOEXCEPT
#endif

/// Share of the standard normal distribution at or below `value`; nan for nan.
double distributions_normal_cdf(double value) DISTRIBUTIONS_NOEXCEPT;

/// Quantile of the standard normal distribution; nan outside (0, 1).
double distributions_normal_quantile(double probability) DISTRIBUTIONS_NOEXCEPT;

/// Share of Student's t with `degrees` of freedom at or below `value`; nan for nan and for degrees not above 0.
double distributions_student_t_cdf(double value, double degrees) DISTRIBUTIONS_NOEXCEPT;

/// Quantile of Student's t; nan for a probability outside (0, 1) and for degrees not above 0.
double distributions_student_t_quantile(double probability, double degrees) DISTRIBUTIONS_NOEXCEPT;

/// Hyperbolic tangent, so that Swift needs no platform's own mathematics module.
double distributions_tanh(double value) DISTRIBUTIONS_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#undef DISTRIBUTIONS_NOEXCEPT
