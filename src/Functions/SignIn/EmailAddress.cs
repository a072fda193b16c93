using Ovop.Core;
using Ovop.Core.Offices;

namespace Ovop.Functions.SignIn;

/// <summary>E-mail addresses as people type them into forms.</summary>
internal static class EmailAddress
{
    /// <summary>As <see cref="MailAddress.Read"/>, or <c>signin.email</c>.</summary>
    public static Result<string> Read(string? typed) =>
        MailAddress.Read(typed) is { } email ? Result<string>.Ok(email) : new Problem("signin.email", Field: "surel");
}
