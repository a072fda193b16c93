using System.ComponentModel.DataAnnotations;

namespace Ovop.Functions.Notices;

/// <summary>Where the site is found; configuration section "Site".</summary>
public sealed class SiteOptions
{
    /// <summary>Absolute, ending in a slash; links in mails and on certificates begin with it.</summary>
    [Required]
    public Uri BaseAddress { get; set; } = null!;
}
