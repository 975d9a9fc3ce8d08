#include "CDistributions.h"

#include <boost/math/distributions/normal.hpp>
#include <limits>

namespace {
using Policy = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
}

double distributions_normal_quantile(double probability) {
  if (!(probability > 0 && probability < 1)) return std::numeric_limits<double>::quiet_NaN();
  return boost::math::quantile(boost::math::normal_distribution<double, Policy>(0, 1), probability);
}
