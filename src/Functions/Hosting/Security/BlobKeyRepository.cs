using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Ovop.Functions.Hosting.Security;

/// <summary>Data Protection's keys, one blob each, so that writers never overwrite one another; all instances read them all.</summary>
internal sealed class BlobKeyRepository(BlobContainerClient container) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            return [.. container.GetBlobs()
                .Select(blob => XElement.Load(container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToStream()))];
        }
        catch (RequestFailedException e) when (e.ErrorCode == "ContainerNotFound")
        {
            return [];
        }
    }

    /// <exception cref="RequestFailedException">There is a key of that name already: keys are never changed.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        container.CreateIfNotExists();
        container.GetBlobClient($"{friendlyName}.xml")
            .Upload(BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)), overwrite: false);
    }
}
