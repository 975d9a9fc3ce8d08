#pragma once

#ifdef __cplusplus
extern "C" {
#define DISTRIBUTIONS_NOEXCEPT noexcept
#else
#define DISTRIBUTIONS_NOEXCEPT
#endif

/// Probability of a standard normal value at or below `value`; nan for nan.
double distributions_normal_cdf(double value) DISTRIBUTIONS_NOEXCEPT;

/// Quantile of the standard normal distribution; nan outside (0, 1).
double distributions_normal_quantile(double probability) DISTRIBUTIONS_NOEXCEPT;

/// Probability of a value of Student's t with `degrees` of freedom at or below `value`; nan for nan and for degrees not above 0.
double distributions_student_t_cdf(double value, double degrees) DISTRIBUTIONS_NOEXCEPT;

/// Quantile of Student's t; nan for a probability outside (0, 1) and for degrees not above 0.
double distributions_student_t_quantile(double probability, double degrees) DISTRIBUTIONS_NOEXCEPT;

/// Hyperbolic tangent, so that Swift does not need a platform's mathematics module.
double distributions_tanh(double value) DISTRIBUTIONS_NOEXCEPT;

#ifdef __cplusplus
}
#endif
#undef DISTRIBUTIONS_NOEXCEPT
